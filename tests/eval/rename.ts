import type { Article } from '../../src/corpus/article.ts';
import type { AnnotatedArticle } from '../../src/text/annotate.ts';
import { placeOf } from '../../src/text/places.ts';

/** Words of bodies' names that are English, not names: they stay. */
const ENGLISH = new Set(
  `administration agency american asian association bank board broadcaster bureau cabinet center central centre chairman
  chamber china chinese college commerce commission committee company consultancy council democracies department defense
  economic economics energy european federal finance first foreign foundation fund global globalization group house hub
  institute international lady legislature media ministry mister national news of office paper parliament party people
  post president press republic research secretary senate south state statistics studies tech television the think times
  town trade treasury union united university western white world`.split(/\s+/),
);
const LETTERS = 'zukovaxipe';

/** Puts an invented name of the same length for every word of every person's and body's name, the same one everywhere. */
export type Rename = (text: string) => string;

/** The renaming of all names that the articles' annotations have; places, and English words in names, stay. */
export function buildRename(articles: readonly AnnotatedArticle[]): Rename {
  const lower = new Set(articles.flatMap(({ article }) => article.text.match(/\b\p{Ll}+\b/gu) ?? []));
  const words = articles
    .flatMap(({ names }) => names.filter(({ type }) => type !== 'place'))
    .flatMap(({ name, mentions }) => [name, ...mentions.map(({ text }) => text)])
    .flatMap((name) => name.match(/\p{L}+/gu) ?? [])
    .filter((word) => isName(word, lower));
  const invented = new Map(
    [...new Set(words)].map((word, at) => [word.toLowerCase(), inventName(at, word.length)]),
  );
  return (text) =>
    text.replace(/\p{L}+/gu, (word) => {
      const name = invented.get(word.toLowerCase());
      if (name === undefined) return word;
      if (word === word.toUpperCase()) return name.toUpperCase();
      return /^\p{Lu}/u.test(word) ? name.charAt(0).toUpperCase() + name.slice(1) : name;
    });
}

/** The article under the renaming: every character stays in its place. */
export function renameArticle(article: Article, rename: Rename): Article {
  return { ...article, title: rename(article.title), text: rename(article.text) };
}

function isName(word: string, lower: ReadonlySet<string>): boolean {
  const plain = word.toLowerCase();
  return (
    word.length > 1 &&
    /^\p{Lu}/u.test(word) &&
    placeOf(word) === null &&
    !lower.has(plain) &&
    !ENGLISH.has(plain)
  );
}

/** Letters that spell the number, drawn from ten, then repeated: of that length, and no word of English. */
function inventName(number: number, length: number): string {
  const digits = [...String(number + 10 ** (length - 1)).slice(-length)].reverse();
  return digits.map((digit) => LETTERS[Number(digit)]).join('');
}
