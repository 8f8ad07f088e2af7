import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { renderText } from '../src/answer/render-text.ts';
import { buildBot } from '../src/bot.ts';
import { loadCommands } from '../src/commands/load-commands.ts';
import { readCorpus } from '../src/corpus/read-corpus.ts';
import { annotate } from '../src/text/annotate.ts';

const top = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const readme = readFileSync(top('README.md'), 'utf8');

// $ npm run --silent ask -- "/tariffs"
const EXCHANGE = /^\$ npm run --silent ask -- "(?<line>[^"\n]+)"\n(?<shown>(?:(?!^\$ |^```)[^\n]*\n)*)/gm;
const exchanges = [...readme.matchAll(EXCHANGE)].map(({ groups }) => ({
  line: groups?.line ?? '',
  shown: (groups?.shown ?? '').trim(),
}));

/** The day on which the README's examples were run. */
const TODAY = /run on (?<day>\d{4}-\d\d-\d\d)/.exec(readme)?.groups?.day ?? '';

const bot = buildBot({
  articles: (await readCorpus(top('corpus'))).map(annotate),
  commands: await loadCommands(new URL('../commands/', import.meta.url)),
  today: () => TODAY,
  onBug: (error) => {
    throw error;
  },
});

describe('the README', () => {
  it('shows exchanges', () => {
    expect(exchanges.length).toBeGreaterThan(4);
  });

  it.each(exchanges)('is real where it shows $line', async ({ line, shown }) => {
    const answer = await bot.answer(bot.parse(line));
    expect(shown).toBe(renderText(answer, TODAY));
  });

  it('has a line for every command and every setting', () => {
    const settings = readFileSync(top('.env.example'), 'utf8').match(/^[A-Z_]+(?==)/gm) ?? [];
    const named = [...settings, ...bot.commands.map(({ name }) => `/${name}`)];
    expect(named.filter((name) => !readme.includes(name))).toEqual([]);
  });

  it('names only scripts that exist', () => {
    const { scripts } = JSON.parse(readFileSync(top('package.json'), 'utf8'));
    const known = [...Object.keys(scripts), 'ci'];
    const named = [...readme.matchAll(/\bnpm (?:run (?:--silent )?)?(?<script>[a-z:]+)/g)];
    const scriptsNamed = named.map(({ groups }) => groups?.script ?? '').filter((name) => name !== 'run');
    expect(scriptsNamed.filter((name) => !known.includes(name))).toEqual([]);
  });
});
