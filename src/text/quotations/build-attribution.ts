import { annotationAt } from '../../corpus/span.ts';
import type { TemporalExpression } from '../dates.ts';
import type { Attribution } from '../quotations.ts';
import type { Cast, Speaker } from './cast.ts';
import type { Frame } from './frame.ts';
import { findCarrier } from './relay.ts';
import { findSaidOn } from './said-on.ts';
import type { UnitCast } from './unit-cast.ts';
import type { Unit } from './units.ts';
import { isPause, isWord } from './word-classes.ts';

/** A unit with all that its attributions are made of. */
export interface UnitReading {
  readonly text: string;
  readonly unit: Unit;
  readonly cast: Cast;
  readonly speakers: UnitCast;
  readonly dates: readonly TemporalExpression[];
  /** The article's own: what somebody tells it, nobody relays. */
  readonly outlet: string | null;
}

/** The attribution to a frame's speaker; `null` where nobody is named, nobody can be told, or nothing was said. */
export function buildAttribution(
  reading: UnitReading,
  frame: Frame,
  how: { rule: string; confidence: number },
): Attribution | null {
  const { text, unit, speakers, dates } = reading;
  const speaker = speakers.byFrame.get(frame);
  if (speaker === undefined || !frame.isSaid) return null;
  const [first, last] = [unit.tokens[frame.cueFrom], unit.tokens[frame.cueTo - 1]];
  const via = findVia(reading, frame, speaker);
  return {
    ...attributionTo(speaker, how),
    cue: first === undefined || last === undefined ? null : annotationAt(text, first.start, last.end),
    via: via !== null && isOwn(via, reading.outlet) ? null : via,
    saidOn: findSaidOn(unit, frame, dates),
  };
}

/** The attribution to a speaker whom no cue of saying names. */
export function attributionTo(
  { referent, mention }: Pick<Speaker, 'referent' | 'mention'>,
  { rule, confidence }: { rule: string; confidence: number },
): Attribution {
  const { name, role } = referent;
  return { speaker: name, role, mention, cue: null, via: null, saidOn: null, confidence, rule };
}

/** Whether the name is the outlet's, or its initials: "AFC". */
function isOwn(name: string, outlet: string | null): boolean {
  if (outlet === null) return false;
  const initials = outlet.replace(/[^\p{Lu}]/gu, '');
  return outlet.includes(name) || (name.length > 1 && initials === name);
}

function findVia({ text, unit, cast, speakers }: UnitReading, frame: Frame, speaker: Speaker): string | null {
  if (frame.relay !== null) return cast.resolve(unit.tokens, frame.relay)?.referent.name ?? null;
  for (const other of unit.frames) {
    const relayer = speakers.byFrame.get(other)?.referent;
    const isOther = relayer !== undefined && relayer !== speaker.referent;
    if (isOther && (relays(unit, other, frame) || isInserted(unit, other, frame))) return relayer.name;
  }
  if (cast.self !== null && cast.self !== speaker.referent) return cast.self.name;
  const carrier = speaker.carrier ?? findCarrier(text, unit.tokens, frame, (word) => cast.isBody(word));
  if (carrier !== null && speaker.referent.kind === 'person') cast.rememberCarrier(carrier, speaker.referent);
  return carrier;
}

/** "Her accountant, **Arriaga added**, rang to tell", "The minister, **as the diplomat tells it**, said". */
function isInserted({ tokens }: Unit, outer: Frame, inner: Frame): boolean {
  if (!outer.isSaid || inner.subject === null) return false;
  const isBetween = outer.from >= inner.subject.core && outer.cueTo <= inner.cueFrom;
  const from = outer.isAs ? outer.from - 1 : outer.from;
  return isBetween && outer.order === 'subject-verb' && !outer.isRelative && isPause(tokens[from - 1]);
}

/** Whether the outer frame reports the inner one: "The ministry said Trump told …", "…, AP reported". */
function relays({ tokens }: Unit, outer: Frame, inner: Frame): boolean {
  if (outer === inner || !outer.isSaid || outer.isRelative || outer.order === 'noun') return false;
  if (outer.order === 'source') return true;
  const isTelling = outer.order === 'subject-verb' || outer.order === 'verb-subject';
  if (!isTelling || inner.order !== 'subject-verb' || inner.isRelative) return false;
  // "…, Eckhart instructed him, the nephew reported": only a medium's verb relays after the fact.
  if (outer.from >= inner.cueTo) return /^(?:report|relay|recall)$/.test(outer.verb?.verb ?? '');
  const between = tokens.slice(outer.cueTo, inner.from);
  return outer.cueTo <= inner.from && between.length < 9 && between.every(isWord);
}
