import type { Annotation } from '../../corpus/span.ts';

interface AliasRule {
  readonly name: string;
  readonly example: string;
  /** Group `alias`; the name it stands for comes before. */
  readonly pattern: RegExp;
}

const QUOTED = String.raw`[“‘"'«「](?<alias>[^“”‘"«»「」\n]{2,40}?),?[”’"'»」]`;

/** How a text introduces another name for what it has just named. */
const ALIAS_RULES: readonly AliasRule[] = [
  {
    name: 'moniker',
    example: 'Lin Bo, who uses the moniker “Old Crane”,',
    pattern: new RegExp(
      String.raw`\b(?:moniker|pseudonym|pen name|nickname|alias|handle|username|nicknamed|dubbed|(?:better |widely |also )?known (?:online )?as|goes by|signs (?:him|her)self|calls (?:him|her)self|whom \p{L}[\p{L} ]{0,30} call(?:s|ed)?)(?: the| of)? ${QUOTED}`,
      'gu',
    ),
  },
  {
    name: 'acronym',
    example: 'Central Broadcasting Office (CBO)',
    pattern: /(?<=\p{L} )\((?:the )?[“"]?(?<alias>\p{Lu}[\p{Lu}\p{Ll}&]{1,8})[”"]?\)/gu,
  },
];

/** Where the sentence gives another name, and that name. */
export function findAliases(sentence: Annotation): { alias: string; at: number; rule: string }[] {
  if (!/[(“‘"'«「]/.test(sentence.text)) return [];
  return ALIAS_RULES.flatMap(({ name, pattern }) =>
    Array.from(sentence.text.matchAll(pattern), (match) => ({
      alias: match[1] ?? '',
      at: sentence.start + match.index,
      rule: name,
    })),
  );
}

/** Whether the acronym's letters stand in the name in their order, the first of each word among them: "CBO", "NBTV". */
export function isAcronymOf(acronym: string, name: string): boolean {
  const letters = acronym.replace(/[^\p{Lu}]/gu, '');
  const initials = name.split(/[\s-]+/).flatMap((word) => /^\p{Lu}/u.exec(word)?.[0] ?? []);
  return initials.length > 1 && isWithin(initials.join(''), letters) && isWithin(letters, name.toUpperCase());
}

function isWithin(letters: string, word: string): boolean {
  let at = 0;
  return [...letters].every((letter) => {
    at = word.indexOf(letter, at) + 1;
    return at > 0;
  });
}
