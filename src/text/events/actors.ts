import type { Article } from '../../corpus/article.ts';
import { contains, type Span } from '../../corpus/span.ts';
import type { EventSide } from '../events.ts';
import type { NamedEntity, Party } from '../names.ts';
import { PLACE_PATTERN, placeFormOf, placeOf } from '../places.ts';

/** Somebody or something named in an event, and whose side that is. */
export interface Actor {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly party: Party | null;
  /** "Chinese" in "Chinese exporters": tells a side, is no actor itself. */
  readonly isDemonym: boolean;
}

const PLACE = new RegExp(PLACE_PATTERN, 'g');
const BOTH =
  /\b(?:both|two|the)\s(?:sides|countries|governments|presidents|leaders|capitals|nations|powers|delegations|economies|superpowers)\b|\beach\sother|\bjoint\b|\b(?:truce|ceasefire|pact|accord|deal|agreement|talks|Phase\sOne|pause|summit)\b/;
const TOGETHER =
  /\b(?:met|meets?|meeting|agreed?|agrees|spoke|speaks?|talked|call|called|held|signed|negotiated?)\b/;

/** The names and places in the span, from left to right, each once. */
export function findActors({ text }: Article, span: Span, names: readonly NamedEntity[]): Actor[] {
  const actors: Actor[] = [];
  for (const { name, type, party, mentions } of names) {
    if (type === 'place') continue;
    const mention = mentions.find((candidate) => contains(span, candidate));
    if (mention !== undefined)
      actors.push({ name, start: mention.start, end: mention.end, party, isDemonym: false });
  }
  const words = text.slice(span.start, span.end);
  for (const match of words.matchAll(PLACE)) {
    const place = { start: span.start + match.index, end: span.start + match.index + match[0].length };
    if (actors.some((actor) => contains(actor, place) && !actor.isDemonym)) continue;
    const code = placeOf(match[0]);
    const party = code === 'US' ? 'us' : code === 'CN' ? 'cn' : 'other';
    const isDemonym = placeFormOf(match[0]) === 'demonym';
    if (actors.some((actor) => actor.name === match[0])) continue;
    actors.push({ ...place, name: match[0], party, isDemonym });
  }
  return actors.sort((a, b) => a.start - b.start);
}

/** Whose doing the event is: by who acts, else by whose goods are hit; `before` is the side of the event before it. */
export function sideOf(
  { subject, clause }: { subject: string; clause: string },
  acting: readonly Actor[],
  all: readonly Actor[],
): EventSide {
  const parties = new Set(acting.map((actor) => actor.party).filter((party) => party !== null));
  const others = new Set(all.map((actor) => actor.party));
  if (parties.has('us') && parties.has('cn')) return 'joint';
  if (BOTH.test(subject)) return 'joint';
  const [party] = parties;
  if (party === undefined) return sideByGoods(clause);
  if (party !== 'other' && TOGETHER.test(clause) && others.has(party === 'us' ? 'cn' : 'us')) return 'joint';
  return party;
}

function sideByGoods(clause: string): EventSide {
  if (BOTH.test(clause)) return 'joint';
  const hit = /\b(?:on|against)\s(?:\w+\s){0,4}?(?<from>Chinese|China|American|U\.S\.|US)\b/.exec(clause);
  if (hit?.groups?.from === undefined) return 'other';
  return hit.groups.from.startsWith('Chin') ? 'us' : 'cn';
}
