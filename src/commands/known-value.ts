import type { Archive } from '../archive/archive.ts';
import type { Command } from './command.ts';
import { describeOptions } from './options.ts';
import type { IsKnownValue } from './parse-line.ts';
import { suggestValues } from './suggest-values.ts';
import { type Clock, resolveDay } from './typed-day.ts';

// Yao Yang
const NAME = /^\p{Lu}\S*(?: \p{Lu}\S*)+$/u;

/**
 * Tells whether words go on a value typed without quotes: `speaker:Xi Jinping`, `as-of:May 14, 2025`.
 *
 * A name that nobody of the corpus bears is taken whole too, so that it is the name that is not found.
 */
export function buildIsKnownValue(
  commands: readonly Command[],
  archive: Archive,
  clock: () => Clock,
): IsKnownValue {
  return (command, option, words) => {
    const schema = commands.find(({ name }) => name === command)?.options;
    const described = schema === undefined ? [] : describeOptions(schema);
    const source = described.find(({ name }) => name === option)?.suggest;
    if (source === 'dates') return resolveDay(words, clock()) !== null;
    const wanted = words.toLowerCase();
    const known = suggestValues(commands, archive, { command, option, typed: words });
    if (known.some((value) => value.toLowerCase().startsWith(wanted))) return true;
    return source === 'speakers' && NAME.test(words) && !isSpeaker(words.slice(0, words.lastIndexOf(' ')));
  };

  function isSpeaker(name: string): boolean {
    return archive.resolveSpeaker(name).speakers.length > 0;
  }
}
