/** The door: all that a file in `commands/` may import, beside zod. */
export type {
  Action,
  Answer,
  AnswerKind,
  Block,
  ChartPoint,
  Citation,
  ConflictBlock,
  TableRow,
  TimelineRow,
} from './answer/answer.ts';
export { buildAnswer, type Source } from './answer/build-answer.ts';
export { buildConflict } from './answer/build-conflict.ts';
export {
  describeAge,
  describeCoverage,
  describeDate,
  describeList,
  describePublished,
} from './answer/describe.ts';
export { buildQuotation, describeQuotation } from './answer/describe-quotation.ts';
export {
  describeStatement,
  listRates,
  listSteps,
  type Side,
  summariseTariffs,
} from './answer/describe-tariffs.ts';
export { findDenials } from './answer/find-denials.ts';
export { findLaterReport, type LaterReport } from './answer/later-reports.ts';
export { type DatedEvent, listEvents } from './answer/list-events.ts';
export { type MergedQuotation, mergeQuotations } from './answer/merge-quotations.ts';
export { type Page, paginate } from './answer/paginate.ts';
export { partyOf } from './answer/party-of.ts';
export { buildTariffChart } from './answer/tariff-chart.ts';
export { findTariffConflicts } from './answer/tariff-conflicts.ts';
export { buildLadder } from './answer/tariff-ladder.ts';
export { isKnownBy, type TariffHit } from './answer/tariff-statement.ts';
export type { Archive, Coverage, Hit } from './archive/archive.ts';
export { chooseEvidence, type EvidenceHit } from './archive/choose-evidence.ts';
export type { Doubt } from './archive/doubt.ts';
export { parseQuestion, type Question } from './archive/question.ts';
export type { Sourced } from './archive/sourced.ts';
export { type Command, defineCommand, type Request } from './commands/command.ts';
export { choiceOption, dayOption, describeOptions, flagOption, textOption } from './commands/options.ts';
export type { Article } from './corpus/article.ts';
export { addDays, daysBetween, daysOf } from './corpus/edtf.ts';
export type { AnnotatedArticle } from './text/annotate.ts';
export type { EventSide, TimelineEvent } from './text/events.ts';
export type { Party } from './text/names.ts';
export type { Quotation } from './text/quotations.ts';
export type { Sentence } from './text/sentences.ts';
export type { TariffMeasure, TariffStatus } from './text/tariffs.ts';
