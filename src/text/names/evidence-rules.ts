import type { NameType } from '../names.ts';
import { headOfAppositive, roleBefore } from './appositives.ts';
import { isPlaceName } from './regions.ts';
import type { Token } from './tokens.ts';
import { BODIES, BODY_NOUNS, isPersonNoun, ORDINARY, SAYING, SOLE_BODIES } from './words.ts';

/** A chunk where it stands. */
export interface Occurrence {
  readonly words: readonly Token[];
  readonly title: readonly Token[];
  /** The word right before, if only white space parts them. */
  readonly before: Token | null;
  /** At most 90 characters before and 120 after. */
  readonly left: string;
  readonly right: string;
}

interface EvidenceRule {
  readonly name: string;
  /** The chunk stands in brackets. */
  readonly example: string;
  readonly type: NameType;
  readonly weight: number;
  readonly holds: (occurrence: Occurrence) => boolean;
}

const CAPITALS_ONLY = /^\p{Lu}[\p{Lu}&]{1,5}$/u;

/** What tells the type of a chunk, by what it is made of and what stands around it. */
export const EVIDENCE_RULES: readonly EvidenceRule[] = [
  {
    name: 'title',
    example: 'Treasury Secretary [Ada Poole]',
    type: 'person',
    weight: 4,
    holds: ({ title }) => title.length > 0,
  },
  {
    name: 'person noun',
    example: 'toolmaker [Roy Lind]',
    type: 'person',
    weight: 4,
    holds: ({ before }) => isPersonNoun(before?.text ?? ''),
  },
  {
    name: 'role before',
    example: 'her head of sales, [Gao Lin], said',
    type: 'person',
    weight: 3,
    holds: ({ left }) => roleBefore(left) !== null || /\bone of \p{L}+, $/u.test(left),
  },
  {
    name: 'age',
    example: '[Ada Poole], 58, a smith',
    type: 'person',
    weight: 4,
    holds: ({ right }) => /^, \d\d\b/.test(right),
  },
  {
    name: 'who',
    example: '[Ada Poole], who sells',
    type: 'person',
    weight: 4,
    holds: ({ left, right }) =>
      /^(?:, (?:\p{L}+ )?whom?\b| who\b)/u.test(right) && !/\b(?:at|of|for|with|from)(?: the)? $/.test(left),
  },
  {
    name: 'whose',
    example: '[Ada Poole], whose forge',
    type: 'person',
    weight: 1,
    holds: ({ right }) => /^, whose\b/.test(right),
  },
  {
    name: 'person appositive',
    example: '[Ada Poole], an economist at Acme',
    type: 'person',
    weight: 4,
    holds: ({ right }) => isPersonNoun(headOfAppositive(right)),
  },
  {
    name: 'body appositive',
    example: 'the [Paper], a state-run outlet',
    type: 'organisation',
    weight: 5,
    holds: ({ right }) => BODY_NOUNS.has(headOfAppositive(right)),
  },
  {
    name: 'body noun',
    example: 'of consultancy [Acme]',
    type: 'organisation',
    weight: 4,
    holds: ({ before }) => BODY_NOUNS.has(before?.text ?? ''),
  },
  {
    name: 'body',
    example: 'the [Harbor Herald]',
    type: 'organisation',
    weight: 3,
    holds: ({ words }) => words.some(({ lower }) => (words.length > 1 ? BODIES : SOLE_BODIES).has(lower)),
  },
  {
    name: 'last word a body',
    example: 'the [Commerce Ministry]',
    type: 'organisation',
    weight: 1,
    holds: ({ words }) => words.length > 1 && BODIES.has(words.at(-1)?.lower ?? ''),
  },
  {
    name: 'ampersand',
    example: '[Harrow & Finch]',
    type: 'organisation',
    weight: 5,
    holds: ({ words }) => words.slice(1).some(({ gap }) => gap === ' & '),
  },
  {
    name: 'acronym',
    example: '[CCTV]',
    type: 'organisation',
    weight: 4,
    holds: ({ words, right }) =>
      words.length === 1 &&
      CAPITALS_ONLY.test(words[0]?.text ?? '') &&
      !ORDINARY.has(words[0]?.lower ?? '') &&
      !/^[!:]/.test(right),
  },
  {
    name: 'inner capital',
    example: '[NewsNation]',
    type: 'organisation',
    weight: 3,
    holds: ({ words }) =>
      words.length === 1 && /^(?!Mc|Mac|De|Le|La)\p{Lu}.*\p{Ll}\p{Lu}/u.test(words[0]?.text ?? ''),
  },
  {
    name: 'its people',
    example: 'an [Acme] poll',
    type: 'organisation',
    weight: 2,
    holds: ({ right }) =>
      /^(?:[’']s)? (?:poll|survey|shares|stock|executives?|editorial|newsletter|plant|factory)\b/.test(right),
  },
  {
    name: 'speaks',
    example: '[Ada Poole] said',
    type: 'person',
    weight: 2,
    holds: ({ words, left, right }) => !isBody(words) && speaks(left, right),
  },
  {
    name: 'pronoun',
    example: '[Ada Poole] says she',
    type: 'person',
    weight: 1,
    holds: ({ right }) => /\b(?:he|she|his|her)\b/.test(right),
  },
  {
    name: 'member',
    example: '[Ada Poole] of Acme',
    type: 'person',
    weight: 2,
    holds: ({ words, right }) =>
      words.length > 1 &&
      /^ of (?:the )?(?:(?:[a-z-]+ ){0,2}\p{Lu}|[a-z’' ]{0,40}\b(?:office|ministry|firm|department)\b)/u.test(
        right,
      ),
  },
  {
    name: 'signature',
    example: '— [Ada Poole]',
    type: 'person',
    weight: 3,
    holds: ({ words, left, right }) =>
      words.length > 1 && /— $/.test(left) && /^\s*$/.test(right.slice(0, 1)),
  },
  {
    name: 'initial',
    example: '[John F. Dunne]',
    type: 'person',
    weight: 2,
    holds: ({ words }) => words.length > 1 && words.slice(0, -1).some(({ text }) => /^\p{Lu}$/u.test(text)),
  },
  {
    name: 'shape',
    example: 'met [Ada Poole] again',
    type: 'person',
    weight: 1,
    holds: ({ words, left }) =>
      words.length > 1 && words.length < 5 && !/\b(?:the|in|at|from|to|on|of|near|outside) $/i.test(left),
  },
  {
    name: 'in',
    example: 'in [Larkford]',
    type: 'place',
    weight: 2,
    holds: ({ words, left }) =>
      words.length < 4 && !isBody(words) && /\b(?:in|near|outside|across) $/i.test(left),
  },
  {
    name: 'region',
    example: '[Larkford], Ohio',
    type: 'place',
    weight: 3,
    holds: ({ right }) => isPlaceName(/^, (\p{Lu}[\p{L}]+(?: \p{Lu}\p{L}+)?)/u.exec(right)?.[1] ?? ''),
  },
];

const isBody = (words: readonly Token[]): boolean =>
  words.some(({ lower, text }) => BODIES.has(lower) || CAPITALS_ONLY.test(text));

/** `[X] said`, `[X], she said` is not one; `said [X]` */
function speaks(left: string, right: string): boolean {
  const after = /^ ([a-z]+)/.exec(right)?.[1] ?? '';
  const before = /([a-z]+) $/.exec(left)?.[1] ?? '';
  return SAYING.has(after) || SAYING.has(before);
}
