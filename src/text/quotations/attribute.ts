import { annotationAt } from '../../corpus/span.ts';
import type { TemporalExpression } from '../dates.ts';
import type { NamedEntity } from '../names.ts';
import type { Attribution, Quotation } from '../quotations.ts';
import { Cast, type Speaker } from './cast.ts';
import { formOf, isTerm } from './form.ts';
import type { Frame } from './frames.ts';
import { findReportedClauses } from './indirect.ts';
import { findCarrier } from './relay.ts';
import { ATTRIBUTION_RULES } from './rules.ts';
import { findSaidOn } from './said-on.ts';
import { mainSubject } from './subject.ts';
import type { MarkedQuotation, Unit } from './units.ts';

const CONTINUATION = { rule: 'continuation', confidence: 0.89 };

/** The last utterance: what a quotation that stands alone goes on with. */
interface Utterance {
  readonly unit: Unit;
  readonly group: number;
  readonly attribution: Attribution | null;
  readonly isOpen: boolean;
}

/** The units' quotations in order, each with its form, its group and its speaker. */
export function attribute(
  text: string,
  units: readonly Unit[],
  { names, dates }: { names: readonly NamedEntity[]; dates: readonly TemporalExpression[] },
): Quotation[] {
  const cast = new Cast(text, names);
  const found: Quotation[] = [];
  let groups = 0;
  let last: Utterance | null = null;
  for (const unit of units) {
    const speakers = castFrames(cast, unit);
    const byFrame = new Map<Frame, number>();
    const groupOf = (frame: Frame) => {
      const group = byFrame.get(frame) ?? groups++;
      byFrame.set(frame, group);
      return group;
    };
    const reported: Quotation[] = findReportedClauses(text, unit).map(({ words, frame }) => ({
      ...words,
      form: 'indirect',
      group: groupOf(frame),
      attribution: attributionOf(frame, 'reported', frame.order === 'source' ? 0.9 : 0.93),
    }));
    const marked: Quotation[] = [];
    for (const quotation of unit.quotations) {
      const rule = ATTRIBUTION_RULES.find((candidate) => candidate.find(unit, quotation) !== null);
      const frame = rule?.find(unit, quotation) ?? null;
      if (frame === null && last !== null && continues(unit, quotation, last)) {
        marked.push({
          ...quotation.words,
          form: 'direct',
          group: last.group,
          attribution: carriedOver(last.attribution),
        });
      } else if (isTerm(unit, quotation, frame)) {
        marked.push({ ...quotation.words, form: 'term', group: groups++, attribution: null });
        continue;
      } else {
        const attribution =
          frame === null || rule === undefined ? null : attributionOf(frame, rule.name, rule.confidence);
        const form = formOf(unit, quotation, rule?.name === 'split' && marked.at(-1)?.form === 'direct');
        marked.push({
          ...quotation.words,
          form,
          group: frame === null ? groups++ : groupOf(frame),
          attribution,
        });
      }
      const latest = marked.at(-1) as Quotation;
      last = { unit, group: latest.group, attribution: latest.attribution, isOpen: !quotation.mark.isClosed };
    }
    found.push(...[...reported, ...marked].sort((a, b) => a.start - b.start));

    function attributionOf(frame: Frame, rule: string, confidence: number): Attribution | null {
      const speaker = speakers.get(frame) ?? null;
      if (speaker === null || !frame.isSaid) return null;
      const [first, cueEnd] = [unit.tokens[frame.cueFrom], unit.tokens[frame.cueTo - 1]];
      return {
        speaker: speaker.referent.name,
        role: speaker.referent.role,
        mention: speaker.mention,
        cue: first === undefined || cueEnd === undefined ? null : annotationAt(text, first.start, cueEnd.end),
        via: viaOf(frame, speaker),
        saidOn: findSaidOn(unit, frame, dates),
        confidence,
        rule,
      };
    }

    function viaOf(frame: Frame, speaker: Speaker): string | null {
      if (frame.relay !== null) return cast.resolve(unit.tokens, frame.relay)?.referent.name ?? null;
      const outer = unit.frames.find(
        (other) =>
          other !== frame &&
          relays(other, frame) &&
          (speakers.get(other)?.referent ?? speaker.referent) !== speaker.referent,
      );
      if (outer !== undefined) return speakers.get(outer)?.referent.name ?? null;
      return findCarrier(text, unit.tokens, frame, (token) => cast.isBody(token));
    }
  }
  return found;
}

/** Every frame's speaker; the unit's subject and speakers are then what later pronouns mean. */
function castFrames(cast: Cast, unit: Unit): Map<Frame, Speaker | null> {
  const speakers = new Map<Frame, Speaker | null>();
  const main = mainSubject(unit.tokens, 0, Math.min(unit.tokens.length, 80));
  const isQuoteFirst = unit.tokens[0]?.kind === 'quote';
  const subject = main === null || isQuoteFirst ? null : cast.resolve(unit.tokens, main);
  if (subject !== null) cast.remember(subject.referent);
  for (const frame of unit.frames) {
    const speaker =
      frame.subject === null || frame.subject.core === frame.subject.from
        ? null
        : cast.resolve(unit.tokens, frame.subject);
    speakers.set(frame, speaker);
    if (speaker !== null) cast.remember(speaker.referent);
  }
  return speakers;
}

/** Whether the quotation stands alone and goes on with the utterance before it. */
function continues(unit: Unit, { token }: MarkedQuotation, last: Utterance): boolean {
  const isAlone = unit.tokens.every(
    (other, index) => index === token || other.kind === 'quote' || other.kind === 'stop',
  );
  if (!isAlone) return false;
  return (
    unit.paragraph === last.unit.paragraph || (last.isOpen && unit.paragraph === last.unit.paragraph + 1)
  );
}

function carriedOver(attribution: Attribution | null): Attribution | null {
  return attribution === null ? null : { ...attribution, ...CONTINUATION, mention: null, cue: null };
}

/** Whether the outer frame reports the inner one: "The ministry said Trump told …", "…, AP reported". */
function relays(outer: Frame, inner: Frame): boolean {
  if (!outer.isSaid || outer.isRelative || outer.order === 'noun') return false;
  if (outer.order === 'source') return true;
  const isAround =
    outer.cueTo <= inner.from &&
    inner.from - outer.cueTo < 20 &&
    inner.order === 'subject-verb' &&
    !inner.isRelative;
  return isAround;
}
