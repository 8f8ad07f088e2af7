import { annotationAt } from '../../corpus/span.ts';
import type { TemporalExpression } from '../dates.ts';
import type { NamedEntity } from '../names.ts';
import type { Attribution, Quotation } from '../quotations.ts';
import { Cast, type Speaker } from './cast.ts';
import { formOf, isTerm } from './form.ts';
import type { Frame } from './frame.ts';
import { findReportedClauses } from './indirect.ts';
import { findCarrier } from './relay.ts';
import { ATTRIBUTION_RULES } from './rules.ts';
import { findSaidOn } from './said-on.ts';
import { mainSubject } from './subject.ts';
import type { Turn } from './transcript.ts';
import type { MarkedQuotation, Unit } from './units.ts';
import { isWord } from './word-classes.ts';

/** Who speaks in a unit: its frames' speakers, and its subject. */
interface UnitCast {
  readonly byFrame: ReadonlyMap<Frame, Speaker>;
  readonly subject: Speaker | null;
}

/** The last utterance: what a quotation that stands alone goes on with. */
interface Utterance {
  readonly unit: number;
  readonly paragraph: number;
  readonly group: number;
  readonly attribution: Attribution | null;
  /** Its mark was not closed, or it is announced by a colon at the paragraph's end. */
  readonly isOpen: boolean;
}

/** The units' quotations in order, each with its form, its group and its speaker. */
export function attribute(
  text: string,
  units: readonly Unit[],
  {
    names,
    dates,
    turns,
  }: { names: readonly NamedEntity[]; dates: readonly TemporalExpression[]; turns: readonly Turn[] },
): Quotation[] {
  const cast = new Cast(text, names);
  const found: Quotation[] = [];
  let groups = 0;
  let turn = 0;
  let last: Utterance | null = null;
  for (const [number, unit] of units.entries()) {
    while ((turns[turn]?.words.end ?? Infinity) <= unit.start) turn++;
    const spoken = turns[turn];
    cast.self =
      spoken !== undefined && spoken.words.start <= unit.start ? cast.resolveLabel(spoken.speaker) : null;
    const speakers = castUnit(cast, unit);
    const near = dates.filter((date) => date.start >= unit.start && date.end <= unit.end);
    const byFrame = new Map<Frame, number>();
    const groupOf = (frame: Frame) => {
      const group = byFrame.get(frame) ?? groups++;
      byFrame.set(frame, group);
      return group;
    };
    const quotations: Quotation[] = findReportedClauses(text, unit).map(({ words, frame }) => ({
      ...words,
      form: 'indirect',
      group: groupOf(frame),
      attribution: attributionOf(frame, 'reported', 0.9),
    }));
    for (const quotation of unit.quotations) {
      const match = findRule(unit, quotation);
      if (match === null && last !== null && continues(unit, number, quotation, last)) {
        quotations.push({
          ...quotation.words,
          form: 'direct',
          group: last.group,
          attribution: carriedOver(last.attribution),
        });
      } else if (isTerm(unit, quotation, match?.frame ?? null)) {
        quotations.push({ ...quotation.words, form: 'term', group: groups++, attribution: null });
        continue;
      } else {
        const attribution = match === null ? null : attributionOf(match.frame, match.rule, match.confidence);
        const form = formOf(unit, quotation, match?.rule === 'split' && quotations.at(-1)?.form === 'direct');
        quotations.push({
          ...quotation.words,
          form,
          group: match === null ? groups++ : groupOf(match.frame),
          attribution,
        });
      }
      const { group, attribution } = quotations.at(-1) as Quotation;
      last = {
        unit: number,
        paragraph: unit.paragraph,
        group,
        attribution,
        isOpen: !quotation.mark.isClosed,
      };
    }
    if (unit.tokens.at(-1)?.kind === 'colon') last = announced(number, unit);
    found.push(...quotations.sort((a, b) => a.start - b.start));

    function attributionOf(frame: Frame, rule: string, confidence: number): Attribution | null {
      const speaker = speakers.byFrame.get(frame);
      if (speaker === undefined || !frame.isSaid) return null;
      const [first, end] = [unit.tokens[frame.cueFrom], unit.tokens[frame.cueTo - 1]];
      return {
        speaker: speaker.referent.name,
        role: speaker.referent.role,
        mention: speaker.mention,
        cue: first === undefined || end === undefined ? null : annotationAt(text, first.start, end.end),
        via: viaOf(frame, speaker),
        saidOn: findSaidOn(unit, frame, near),
        confidence,
        rule,
      };
    }

    function viaOf(frame: Frame, speaker: Speaker): string | null {
      if (frame.relay !== null) return cast.resolve(unit.tokens, frame.relay)?.referent.name ?? null;
      const outer = unit.frames.find((other) => {
        const relayer = speakers.byFrame.get(other)?.referent;
        return (
          other !== frame &&
          relayer !== undefined &&
          relayer !== speaker.referent &&
          relays(unit, other, frame)
        );
      });
      if (outer !== undefined) return speakers.byFrame.get(outer)?.referent.name ?? null;
      return speaker.carrier ?? findCarrier(text, unit.tokens, frame, (word) => cast.isBody(word));
    }

    /** "Shen, who buys soybeans, writes:" before the paragraphs that quote her. */
    function announced(at: number, { paragraph, frames, tokens }: Unit): Utterance | null {
      const frame = frames.findLast(
        (other) =>
          other.isSaid &&
          !other.isRelative &&
          tokens.length - other.cueTo < 10 &&
          speakers.byFrame.has(other),
      );
      const { subject } = speakers;
      const attribution =
        frame !== undefined
          ? attributionOf(frame, 'announced', 0.9)
          : subject === null || subject.referent.kind === null
            ? null
            : {
                speaker: subject.referent.name,
                role: subject.referent.role,
                mention: subject.mention,
                cue: null,
                via: null,
                saidOn: null,
                confidence: 0.8,
                rule: 'announced',
              };
      return { unit: at, paragraph, group: groups++, attribution, isOpen: true };
    }
  }
  return [...found, ...turns.flatMap((spoken) => quotationOfTurn(cast, spoken, found, () => groups++))].sort(
    (a, b) => a.start - b.start || b.end - a.end,
  );
}

/** What the speaker of a turn says, unless the whole of it stands in marks anyway. */
function quotationOfTurn(
  cast: Cast,
  { speaker, words }: Turn,
  marked: readonly Quotation[],
  nextGroup: () => number,
): Quotation[] {
  const isMarked = marked.some(
    (other) => other.form !== 'indirect' && other.start <= words.start + 1 && other.end >= words.end - 1,
  );
  if (isMarked || words.text === '') return [];
  const { name, role } = cast.resolveLabel(speaker);
  const attribution = {
    speaker: name,
    role,
    mention: speaker,
    cue: null,
    via: null,
    saidOn: null,
    confidence: 0.95,
    rule: 'transcript',
  };
  return [{ ...words, form: 'direct', group: nextGroup(), attribution }];
}

/** The first rule that ties the quotation to a frame, and that frame; the words of "quoted X as saying" are X's. */
function findRule(
  unit: Unit,
  quotation: MarkedQuotation,
): { frame: Frame; rule: string; confidence: number } | null {
  for (const { name, confidence, find } of ATTRIBUTION_RULES) {
    const frame = find(unit, quotation);
    if (frame === null || frame === undefined) continue;
    const relayed = unit.frames.find(
      (other) => other.relay !== null && other.relay === frame.subject && other.cueFrom > frame.cueFrom,
    );
    return { frame: relayed ?? frame, rule: name, confidence };
  }
  return null;
}

/** Every frame's speaker; the unit's subject and speakers are then what later pronouns mean. */
function castUnit(cast: Cast, unit: Unit): UnitCast {
  const byFrame = new Map<Frame, Speaker>();
  const main =
    unit.tokens[0]?.kind === 'quote' ? null : mainSubject(unit.tokens, 0, Math.min(unit.tokens.length, 80));
  const subject =
    main === null || isNobody(unit, main.from) ? null : cast.resolve(unit.tokens, { ...main, to: main.core });
  if (subject !== null) cast.remember(subject.referent);
  for (const frame of unit.frames) {
    const speaker = frame.subject === null ? null : cast.resolve(unit.tokens, frame.subject);
    if (speaker === null || frame.subject === null) continue;
    byFrame.set(frame, speaker);
    if (!isNobody(unit, frame.subject.from)) cast.remember(speaker.referent);
  }
  return { byFrame, subject };
}

function isNobody(unit: Unit, from: number): boolean {
  return /^(?:no|nobody|none|neither|nothing|everybody|everyone|somebody|someone|anyone|what|who)$/.test(
    unit.tokens[from]?.lower ?? '',
  );
}

/** Whether the quotation stands alone and goes on with the utterance before it. */
function continues(unit: Unit, number: number, { token }: MarkedQuotation, last: Utterance): boolean {
  const isAlone = unit.tokens.every(
    (other, at) => at === token || other.kind === 'quote' || other.kind === 'stop',
  );
  if (!isAlone || last.unit < number - 1) return false;
  return unit.paragraph === last.paragraph || (last.isOpen && unit.paragraph === last.paragraph + 1);
}

function carriedOver(attribution: Attribution | null): Attribution | null {
  if (attribution === null || attribution.rule === 'announced') return attribution;
  return { ...attribution, rule: 'continuation', confidence: 0.89, mention: null, cue: null };
}

/** Whether the outer frame reports the inner one: "The ministry said Trump told …", "…, AP reported". */
function relays({ tokens }: Unit, outer: Frame, inner: Frame): boolean {
  if (!outer.isSaid || outer.isRelative || outer.order === 'noun') return false;
  if (outer.order === 'source') return true;
  const isTelling =
    (outer.order === 'subject-verb' || outer.order === 'verb-subject') &&
    inner.order === 'subject-verb' &&
    !inner.isRelative;
  if (!isTelling) return false;
  // "…, Eckhart instructed him, the nephew reported": only a medium's verb relays after the fact.
  if (outer.from >= inner.cueTo)
    return /^(?:report|relay|recall)$/.test(outer.verb?.verb ?? '') && inner.order === 'subject-verb';
  const between = tokens.slice(outer.cueTo, inner.from);
  return outer.cueTo <= inner.from && between.length < 9 && between.every(isWord);
}
