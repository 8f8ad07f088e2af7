import type { NameType } from '../names.ts';
import { headOfAppositive, roleBefore } from './appositives.ts';
import type { Mention } from './mentions.ts';
import { isAdjacent, type Token } from './tokens.ts';
import { BODY_NOUNS, HONOURS, isPersonNoun, ORDINARY, SAYING, TITLES } from './words.ts';

interface Place {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly mention: Mention;
  readonly type: NameType;
  /** At most 240 characters after the mention. */
  readonly right: string;
}

interface RoleRule {
  readonly name: string;
  /** The name stands in brackets. */
  readonly example: string;
  readonly find: (place: Place) => string | null;
}

const LONGEST_ROLE = 160;
/** "whom the French called …" gives another name, no role. */
const NAMING = /^(?:to |for )?whom [^,]{0,40}\bcall/;
const QUALIFIER =
  /-|^(?:former|senior|chief|deputy|vice|top|late|acting|foreign|state|independent|retired|veteran|longtime|trade|tariff|market|public|private|local|national|economic|domestic|official)$/;
const DETERMINER = /^(?:an?|the|his|her|its|their|our|my|one)$/i;
/** A name's clause goes on over ", Ohio": a comma within a place. */
const CLAUSE =
  /^(?:[^,.;:()“”"—–\n]|,(?= \p{Lu}[\p{L}]+[,.]|\d{3})|\.(?=\p{L}|\d|\s\p{Ll})|(?<=\b(?:U|S|Mr|Mrs|Ms|Dr|St|Inc|Co|\p{Lu}))\.)+/u;
/** A second clause, or the verb that the name is the subject of. */
const CLAUSE_END =
  /,? (?:whose|(?:and|but) (?:who|whose|whom|was|is|has|had|once|used)|as (?:saying|telling))\b.*$|,$/u;
const VERB_END = new RegExp(String.raw` (?:${[...SAYING].join('|')})\b.*$`);

/** In the order of trust: what stands after the name, what stands before it, its title. */
const ROLE_RULES: readonly RoleRule[] = [
  {
    name: 'appositive',
    example: '[Ada Poole], an economist at Acme, said',
    find: ({ right, type }) => {
      const rest = right.replace(/^, \d\d(?=, )/, '');
      const head = headOfAppositive(rest);
      const isRole =
        type === 'organisation' ? BODY_NOUNS.has(head) || isPersonNoun(head) : isPersonNoun(head);
      return isRole ? clauseOf(rest.replace(/^(?:,|\s[—–])\s/, '')) : null;
    },
  },
  {
    name: 'relative clause',
    example: '[Ada Poole], who sells lamps, said',
    find: ({ right, type }) => {
      const clause = /^(?:, \d\d)?(?:,| [—–]|) ((?:who|whom|to whom|for whom)\b.*)/su.exec(right)?.[1];
      return clause === undefined || type !== 'person' || NAMING.test(clause) ? null : clauseOf(clause);
    },
  },
  {
    name: 'phrase before',
    example: 'a Foreign Ministry spokesman, [Lin Bo], said',
    find: ({ text, mention, right }) =>
      /^[,.:;—–]|^ [—–]/.test(right)
        ? roleBefore(text.slice(Math.max(0, mention.start - 90), mention.start))
        : null,
  },
  {
    name: 'nouns before',
    example: 'Foreign Ministry spokesman [Lin Bo] said',
    find: ({ text, tokens, mention, type }) => nounsBefore(text, tokens, mention, type),
  },
  {
    name: 'title',
    example: 'Treasury Secretary [Ada Poole]',
    find: ({ text, tokens, mention }) => titleBefore(text, tokens, mention),
  },
  {
    name: 'member',
    example: '[Ada Poole] of the Acme Institute said',
    find: ({ right, type }) => {
      const member =
        /^ (of (?:the )?(?:(?:[a-z’'-]+ ){1,3}(?:office|ministry|firm|department)\b|(?:[a-z-]+ ){0,3}\p{Lu}[\p{L}’'&.-]*(?: (?:(?:of|for|and|the|on|in|&) ){0,2}\p{Lu}[\p{L}’'&-]*){0,8}))/u.exec(
          right,
        )?.[1];
      return type === 'person' && member !== undefined ? member : null;
    },
  },
  {
    name: 'whose',
    example: '[Ada Poole], whose forge closed, said',
    find: ({ right, type }) => {
      const clause = /^(?:, \d\d)?, (whose\b.*)/su.exec(right)?.[1];
      return clause === undefined || type !== 'person' ? null : clauseOf(clause);
    },
  },
];

/** How the text describes the name at this mention, by each rule that finds something, the best first. */
export function findRoles(
  text: string,
  tokens: readonly Token[],
  mention: Mention,
  type: NameType,
): string[] {
  const possessive = /^[’']s/.test(text.slice(mention.end, mention.end + 2)) ? 2 : 0;
  const sentenceEnd = tokens.at(-1)?.end ?? mention.end;
  const right = possessive ? '' : text.slice(mention.end, Math.min(mention.end + 240, sentenceEnd + 1));
  const place = { text, tokens, mention, type, right };
  return ROLE_RULES.flatMap(({ find }) => find(place) ?? []);
}

function clauseOf(words: string): string | null {
  const whole = CLAUSE.exec(words.slice(0, LONGEST_ROLE + 60))?.[0] ?? '';
  const clause = /^[“‘"]/.test(words.slice(whole.length))
    ? whole.replace(/(?<=\S) (?:who|which|that)\b[^,]*$/, '')
    : whole;
  const isRelative = /^(?:who|whose|whom|to whom|for whom)\b/.test(clause);
  const first = /^\S+ /.exec(clause)?.[0].length ?? 0;
  const cut = clause.slice(0, first) + clause.slice(first).replace(CLAUSE_END, '');
  const role = (isRelative ? cut : cut.replace(VERB_END, '')).trim();
  return role === '' || role.length > LONGEST_ROLE ? null : role.replace(/[.,]$/, '');
}

/** `the columnist [Tsai Mei]`, `European Parliament president [Roberta Lind]`, `state broadcaster [CCTV]` */
function nounsBefore(
  text: string,
  tokens: readonly Token[],
  { from, start }: Mention,
  type: NameType,
): string | null {
  let first = from;
  const noun = tokens[from - 1];
  const name = tokens[from];
  if (noun === undefined || name === undefined || !isAdjacent(noun, name)) return null;
  if (noun.isCapital && !noun.isFirst) return null;
  const fits =
    type === 'person' ? isPersonNoun(noun.text) : type === 'organisation' && BODY_NOUNS.has(noun.text);
  if (!fits) return null;
  first = from - 1;
  let whole = first;
  for (let index = from - 2; index >= 0 && from - index < 9; index--) {
    const token = tokens[index] as Token;
    const isTied =
      isAdjacent(token, tokens[index + 1]) || (token.isPossessive && tokens[index + 1]?.gap.endsWith(' '));
    const isDeterminer = DETERMINER.test(token.text);
    if (
      !isTied ||
      SAYING.has(token.text) ||
      (token.isFirst && ORDINARY.has(token.lower) && !isDeterminer && !QUALIFIER.test(token.lower))
    )
      break;
    if (isDeterminer || token.isCapital || QUALIFIER.test(token.text)) whole = index;
    if (
      isDeterminer ||
      (ORDINARY.has(token.lower) &&
        !/^(?:former|senior|chief|deputy|vice|top|late|acting|foreign|state|independent)$/.test(token.lower))
    )
      break;
  }
  return trimmed(text.slice(tokens[whole]?.start ?? start, start));
}

/** `Treasury Secretary [Ada Poole]`, `Chinese President [Xi]`; a mere "Mr." is no role. */
function titleBefore(text: string, tokens: readonly Token[], { from, start }: Mention): string | null {
  let first = from;
  let hasTitle = false;
  for (let index = from - 1; index >= 0 && from - index < 8; index--) {
    const token = tokens[index] as Token;
    const next = tokens[index + 1] as Token;
    const isLink =
      /^(?:of|the)$/.test(token.text) &&
      next.isCapital &&
      !(token.text === 'the' && !/^of$/.test(tokens[index - 1]?.text ?? ''));
    if (
      !isAdjacent(token, next) ||
      !(token.isCapital || isLink) ||
      (token.isFirst && ORDINARY.has(token.lower) && !TITLES.has(token.lower) && token.text !== 'First')
    )
      break;
    if (
      index === from - 1 &&
      !TITLES.has(token.lower) &&
      !/^(?:State|Commerce|Treasury|Defense|Energy)$/.test(token.text)
    )
      break;
    if (
      TITLES.has(token.lower) &&
      !/^(?:mr|mrs|ms|miss|madam|madame|mme|dr)$/.test(token.lower) &&
      !HONOURS.has(token.lower)
    )
      hasTitle = true;
    if (token.lower === 'lady') hasTitle = true;
    first = index;
  }
  return hasTitle ? trimmed(text.slice(tokens[first]?.start ?? start, start)) : null;
}

const trimmed = (role: string): string => role.trim();
