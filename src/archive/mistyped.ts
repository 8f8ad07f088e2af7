import { once } from './once.ts';
import { STOP_WORDS } from './stop-words.ts';

const LEAST = 3;
const MOST = 6;

const mistyped = once(() => new Set([...STOP_WORDS].flatMap(slipsOf)));

/** Whether the word is a stop word with two letters swapped ("wiht") or one after the first left out ("wich"). */
export function isMistypedStopWord(word: string): boolean {
  return mistyped().has(word);
}

function slipsOf(word: string): string[] {
  if (word.length < LEAST || word.length > MOST || !/^[a-z]+$/.test(word)) return [];
  const letters = [...word];
  const swapped = letters
    .slice(1)
    .map((letter, at) => word.slice(0, at) + letter + word.charAt(at) + word.slice(at + 2));
  const short = letters.slice(1).map((_, at) => word.slice(0, at + 1) + word.slice(at + 2));
  return [...swapped, ...short].filter((slip) => slip.length >= LEAST);
}
