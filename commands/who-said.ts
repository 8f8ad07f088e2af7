import { z } from 'zod';
import {
  type Archive,
  type Block,
  buildAnswer,
  buildQuotation,
  dayOption,
  defineCommand,
  describeQuotation,
  flagOption,
  type MergedQuotation,
  mergeQuotations,
  paginate,
  type Source,
  textOption,
} from '../src/core.ts';

const PAGE_SIZE = 5;
/** Share of the words asked for that a quotation's sentence must hold, weighted by rarity. */
const ENOUGH = 0.5;
const NEAREST = 3;

interface Asked {
  readonly words?: string | undefined;
  readonly speaker?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly exact?: boolean | undefined;
}

export default defineCommand({
  name: 'who-said',
  description: 'Quotations by their words or their speaker: who said it, when, and in which article',
  example: '/who-said blink first',
  options: z.object({
    words: textOption('Words of the quotation, also in your own words').optional(),
    speaker: textOption('Who said it: a name, a body or a role', 'speakers').optional(),
    from: dayOption('Said or published on this day or later', 'first').optional(),
    to: dayOption('Said or published on this day or earlier', 'last').optional(),
    exact: flagOption('Only the words exactly as typed').optional(),
  }),
  async run({ options, archive, page }) {
    const asked: Asked = { ...options, words: options.words?.replace(/"/g, '').trim() };
    const { words, speaker, exact } = asked;
    const draft = { command: 'who-said', coverage: archive.coverage, title: titleOf(asked) };
    if (!words && speaker === undefined) {
      const summary = 'Which words, or which speaker? Example: /who-said blink first';
      return buildAnswer({ ...draft, kind: 'invalid', summary });
    }
    const found = await archive.find('quotation', asked);
    const merged = mergeQuotations(found.filter(({ coverage }) => !words || exact || coverage >= ENOUGH));
    if (merged.length > 0) {
      const { items, number, of } = paginate(merged, page, PAGE_SIZE);
      const summary = items[0] === undefined ? '' : describeQuotation(items[0].quotation);
      const blocks = items.map(blockOf);
      return buildAnswer({ ...draft, kind: 'answer', summary, blocks, page: { number, of } });
    }
    const nothing = describeNothing(asked, archive);
    const [nearest, ...others] = await findNearest(asked, archive);
    if (nearest === undefined) return buildAnswer({ ...draft, kind: 'silent', summary: nothing });
    const summary = `${nothing} The nearest is by another, or in other words: ${describeQuotation(nearest.quotation)}`;
    const blocks = [nearest, ...others].map(blockOf);
    return buildAnswer({ ...draft, kind: 'near-miss', summary, blocks });
  },
});

function titleOf({ words, speaker }: Asked): string {
  const what = words === undefined ? '' : ` “${words}”`;
  return speaker === undefined ? `Who said${what}` : `What ${speaker} said${what}`;
}

/** The same speaker in other words, else the same words by others: what comes nearest to what is not there. */
async function findNearest(
  { words, speaker, from, to }: Asked,
  archive: Archive,
): Promise<MergedQuotation[]> {
  if (!words) return [];
  const bySpeaker =
    speaker === undefined ? [] : await archive.find('quotation', { words, speaker, from, to });
  const inWords = await archive.find('quotation', { words, from, to });
  const own = new Set(bySpeaker.map(({ fact }) => fact));
  const near = [...bySpeaker, ...inWords.filter(({ fact }) => !own.has(fact))];
  return mergeQuotations(near.filter(({ coverage }) => coverage > 0)).slice(0, NEAREST);
}

function blockOf({ quotation, sources }: MergedQuotation): Block<Source> {
  return buildQuotation(quotation, sources);
}

function describeNothing({ words, speaker, from, to, exact }: Asked, archive: Archive): string {
  const { suggestion } = archive.resolveSpeaker(speaker ?? '');
  const near = suggestion === null ? '' : ` Did you mean ${suggestion}?`;
  const since = from === undefined ? '' : ` from ${from}`;
  const until = to === undefined ? '' : ` up to ${to}`;
  const when = `${since}${until}`;
  if (!words) return `No article quotes ${speaker}${when}.${near}`;
  const by = speaker === undefined ? '' : ` by ${speaker}`;
  return `No article has a quotation${by} with the words “${words}”${exact ? ' as typed' : ''}${when}.${near}`;
}
