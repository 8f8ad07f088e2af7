import { STOP_WORDS } from './stop-words.ts';
import { wordsOf } from './words.ts';

/** Function words of French, German, Spanish, Italian and Portuguese that are no words of English, accents taken off. */
const OTHERS: ReadonlySet<string> = new Set(
  `le la les du des une et ou est sont dans avec pour sur par que qui quoi quel quelle quels quelles quand pourquoi
combien comment cette ces aux au pas plus ont ete il elle ils nous vous leur leurs d'une qu'est
der das den dem des ein eine einen einem einer und oder ist sind wie wer wann warum wo welche welcher welches auf mit
fur von zu zum zur im nicht wird werden wurde hat haben hoch uber nach bei gegen
el los las un una unos unas y es son esta estan en con por para del al cual cuales cuando donde quien quienes como
cuanto cuantos porque sobre entre han
il lo gli uno che chi cosa quanto quanti quando dove perche della delle degli dei sono ha questo questa questi nel nella sul sulla di
os uma ao aos da das do dos na nas no nos em com quem onde qual quais sao foi`.split(/\s+/),
);
const LEAST = 2;

/** Whether the text is in another language: two of that language's function words or more, and more than of English. */
export function isInAnotherLanguage(text: string): boolean {
  if (!/\p{Script=Latin}/u.test(text)) return /\p{L}/u.test(text);
  const words = wordsOf(text);
  const others = words.filter((word) => OTHERS.has(word) && !STOP_WORDS.has(word));
  const own = words.filter((word) => STOP_WORDS.has(word));
  return others.length >= LEAST && others.length > own.length;
}
