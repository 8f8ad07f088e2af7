import { parseArgs } from 'node:util';
import { config } from 'dotenv';
import { annotateAll } from './annotation-cache.ts';
import { type Bot, buildBot } from './bot.ts';
import { loadCommands } from './commands/load-commands.ts';
import { checkCorpus, readCorpus } from './corpus/read-corpus.ts';
import { type Environment, parseEnvironment } from './environment.ts';
import { joinPlatforms, MISUSED } from './join-platforms.ts';

const USAGE = `Usage:
  npm start
  npm run --silent ask -- [--json] [--corpus DIR] [--batch FILE] "a question or /command"
  npm run --silent corpus -- check|export [--corpus DIR]
  npm run --silent slack:manifest
  npm run --silent discord:register`;

/** The exit code for a broken corpus; 0 is any answer. */
const BROKEN = 1;

class UsageError extends Error {}

config({ quiet: true });
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // The reader of a pipe ("| head") went away: nothing is left to do.
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});
try {
  const [door = 'start', ...rest] = process.argv.slice(2);
  process.exitCode = await run(door, rest, parseEnvironment(process.env));
} catch (error) {
  if (!(error instanceof Error)) throw error;
  const isUsage = error instanceof UsageError || isFlagError(error);
  process.stderr.write(`${error.message}\n${isUsage ? `\n${USAGE}\n` : ''}`);
  process.exitCode = isUsage ? MISUSED : BROKEN;
}

async function run(door: string, rest: string[], environment: Environment): Promise<number> {
  switch (door) {
    case 'start':
      return start(rest, environment);
    case 'ask':
      return ask(rest, environment);
    case 'corpus':
      return corpus(rest, environment);
    case 'slack:manifest':
      return printSlackManifest(rest, environment);
    case 'discord:register':
      return registerOnDiscord(rest, environment);
    default:
      throw new UsageError(`There is no "${door}".`);
  }
}

async function start(rest: string[], environment: Environment): Promise<number> {
  parseArgs({ args: rest, options: {} });
  const { SLACK_BOT_TOKEN, SLACK_APP_TOKEN, DISCORD_TOKEN } = environment;
  if ((SLACK_BOT_TOKEN ?? SLACK_APP_TOKEN ?? DISCORD_TOKEN) !== undefined) {
    const exitCode = await joinPlatforms(await openBot(environment.CORPUS_DIR), environment, today);
    // Connections that the other side has not closed yet would keep the process.
    process.exit(exitCode);
  }
  if (!process.stdin.isTTY) {
    process.stderr.write(
      'Parley has nobody to talk to: this is no terminal. Run npm start in one, or ask once: npm run --silent ask -- "/tariffs"\n',
    );
    return MISUSED;
  }
  const bot = await openBot(environment.CORPUS_DIR);
  const { talk } = await import('./adapters/terminal/talk.ts');
  await talk(bot, { input: process.stdin, output: process.stdout, today });
  return 0;
}

async function registerOnDiscord(rest: string[], environment: Environment): Promise<number> {
  parseArgs({ args: rest, options: {} });
  const { DISCORD_TOKEN, DISCORD_GUILD_ID, DISCORD_API_URL } = environment;
  if (DISCORD_TOKEN === undefined) {
    process.stderr.write('DISCORD_TOKEN is not set; the README says where to get it.\n');
    return MISUSED;
  }
  const commands = await loadCommands(new URL('../commands/', import.meta.url));
  const { registerOnce } = await import('./adapters/discord/register-once.ts');
  const settings = { token: DISCORD_TOKEN, guildId: DISCORD_GUILD_ID, apiUrl: DISCORD_API_URL };
  process.stdout.write(`${await registerOnce(commands, settings)}\n`);
  return 0;
}

async function printSlackManifest(rest: string[], environment: Environment): Promise<number> {
  parseArgs({ args: rest, options: {} });
  const { buildManifest } = await import('./adapters/slack/manifest.ts');
  const commands = await loadCommands(new URL('../commands/', import.meta.url));
  const manifest = buildManifest(commands, environment.SLACK_COMMAND_PREFIX);
  process.stdout.write(`${JSON.stringify(manifest, null, 2)}\n`);
  return 0;
}

async function ask(rest: string[], environment: Environment): Promise<number> {
  const { values, positionals } = parseArgs({
    args: rest,
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      corpus: { type: 'string' },
      batch: { type: 'string' },
    },
  });
  if (positionals.length > 1) throw new UsageError('Put the question in quotation marks.');
  const [text] = positionals;
  if ((text === undefined) === (values.batch === undefined)) {
    throw new UsageError('Give one question, or --batch FILE with one a line.');
  }
  const { answerLines, readLines } = await import('./adapters/terminal/answer-lines.ts');
  const lines = text === undefined ? await readLines(values.batch ?? '').catch(misused) : [text];
  const bot = await openBot(values.corpus ?? environment.CORPUS_DIR);
  await answerLines(bot, lines, { json: values.json, today: today(), output: process.stdout });
  return 0;
}

async function corpus(rest: string[], environment: Environment): Promise<number> {
  const { values, positionals } = parseArgs({
    args: rest,
    allowPositionals: true,
    options: { corpus: { type: 'string' } },
  });
  const folder = values.corpus ?? environment.CORPUS_DIR;
  const [task, ...more] = positionals;
  if (more.length > 0) throw new UsageError(`corpus ${task} takes no more words.`);
  if (task === 'check') return check(folder);
  if (task !== 'export') throw new UsageError('corpus takes check or export.');
  const { exportRecords } = await import('./adapters/terminal/export-records.ts');
  await exportRecords(await annotateAll(await readCorpus(folder)), process.stdout);
  return 0;
}

async function check(folder: string): Promise<number> {
  const { articles, problems, warnings } = await checkCorpus(folder);
  for (const warning of warnings) process.stderr.write(`note: ${warning}\n`);
  for (const problem of problems) process.stderr.write(`${problem}\n`);
  if (problems.length > 0) return BROKEN;
  process.stdout.write(`${folder}: ${articles.length} articles, all good.\n`);
  return 0;
}

async function openBot(folder: string): Promise<Bot> {
  const articles = await annotateAll(await readCorpus(folder));
  const commands = await loadCommands(new URL('../commands/', import.meta.url));
  const onBug = (error: Error) => console.error(error);
  return buildBot({ articles, commands, today, onBug });
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}

function misused(error: Error): never {
  throw new UsageError(error.message);
}

function isFlagError(error: NodeJS.ErrnoException): boolean {
  return error.code?.startsWith('ERR_PARSE_ARGS') ?? false;
}
