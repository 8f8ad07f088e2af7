import type { NamedEntity } from '../names.ts';

/** Who acts for a party, by where the article's text names them: the party's code and the length of the name. */
export type Actors = ReadonlyMap<number, { readonly code: string; readonly length: number }>;

/** Those who can lay a tariff, by what they are called. */
const OFFICE =
  /\b(?:president|premier|prime minister|chancellor|leader|minister|secretary|representative|envoy|ambassador|negotiator|official|spokes\w+|senator|governor|chief of|adviser|administration)/i;
/** Bodies of a state. */
const BODY =
  /\b(?:ministry|department|commission|council|congress|senate|house|treasury|administration|customs|government|bureau|committee|office of|trade representative|politburo|parliament|cabinet|party)\b/i;
const CODES = { us: 'US', cn: 'CN' } as const;

/** The mentions of officials and state bodies that the article gives a side. */
export function findActors(names: readonly NamedEntity[]): Actors {
  const actors = new Map<number, { code: string; length: number }>();
  for (const { name, type, role, party, mentions } of names) {
    const code = party === null ? presidentsCountry(name, role) : party === 'other' ? null : CODES[party];
    if (code === null) continue;
    const isOfState =
      type === 'person' ? OFFICE.test(role ?? '') : type === 'organisation' && BODY.test(name);
    if (!isOfState) continue;
    for (const { start, end } of mentions) actors.set(start, { code, length: end - start });
  }
  return actors;
}

const INITIAL = '(?:[BPMFDTNLGKHJQXRZCSYW]|Zh|Ch|Sh)';
const FINAL =
  '(?:[aeiou]|ai|ei|ao|ou|an|en|ang|eng|ong|ia|ie|iao|iu|ian|in|iang|ing|iong|ua|uo|uai|ui|uan|un|uang|ue)';
/** "Hu Lan", "Hu Lanting": a surname and a given name in pinyin. */
const PINYIN = new RegExp(
  `^${INITIAL}${FINAL}\\s${INITIAL}${FINAL}(?:(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?${FINAL})?$`,
);

/** A president of no country said is American, unless the name is Chinese. */
function presidentsCountry(name: string, role: string | null): string | null {
  if (!/^(?:the )?president(?:-elect)?$/i.test(role ?? '')) return null;
  return PINYIN.test(name) ? 'CN' : 'US';
}
