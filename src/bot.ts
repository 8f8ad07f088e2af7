import type { Answer } from './answer/answer.ts';
import { buildActions } from './answer/build-actions.ts';
import { buildAnswer } from './answer/build-answer.ts';
import { widenCitations } from './answer/widen-citations.ts';
import { type Archive, buildArchive } from './archive/archive.ts';
import { checkInvocation } from './commands/check-invocation.ts';
import type { Command } from './commands/command.ts';
import { resolveFollowUp, subjectOf } from './commands/follow-up.ts';
import { describeInvocation, type Invocation } from './commands/invocation.ts';
import { buildIsKnownValue } from './commands/known-value.ts';
import { parseLine } from './commands/parse-line.ts';
import { suggestValues } from './commands/suggest-values.ts';
import type { Clock } from './commands/typed-day.ts';
import type { AnnotatedArticle } from './text/annotate.ts';

/** All that an adapter needs. */
export interface Bot {
  readonly commands: readonly Command[];
  /** The invocation in a typed line. */
  parse(line: string): Invocation;
  /** Total: a mistake, nothing found and a bug are answers too. */
  answer(invocation: Invocation): Promise<Answer>;
  /** Completions of what is typed of an option's value, best first, at most 25. */
  suggest(command: string, option: string, typed: string): readonly string[];
}

export interface BotParts {
  readonly articles: readonly AnnotatedArticle[];
  readonly commands: readonly Command[];
  /** The asker's day, `YYYY-MM-DD`. */
  readonly today: () => string;
  /** Told of a bug, with its cause, once. */
  readonly onBug: (error: Error) => void;
}

/** The bot over the annotated articles: the same invocation gets the same answer on every platform. */
export function buildBot({ articles, commands, today, onBug }: BotParts): Bot {
  const archive = buildArchive(articles);
  const clock = (): Clock => ({ today: today(), newest: archive.coverage.to });
  const isKnown = buildIsKnownValue(commands, archive, clock);
  return {
    commands,
    suggest: (command, option, typed) => suggestValues(commands, archive, { command, option, typed }),
    parse: (line) => parseLine(line, commands, isKnown),
    answer: async (invocation) => {
      try {
        return await run(invocation, { archive, commands, clock: clock() });
      } catch (cause) {
        onBug(new Error(`could not answer ${describeInvocation(invocation)}`, { cause }));
        return refuse('error', invocation.command, archive, {
          title: 'Something went wrong',
          summary: 'Sorry, Parley could not answer that: the fault is in Parley, not in the question.',
        });
      }
    },
  };
}

async function run(
  asked: Invocation,
  context: { archive: Archive; commands: readonly Command[]; clock: Clock },
): Promise<Answer> {
  const { archive, commands, clock } = context;
  const invocation = resolveFollowUp(asked);
  if (typeof invocation === 'string') {
    return refuse('invalid', asked.command, archive, { title: 'Which question?', summary: invocation });
  }
  const checked = checkInvocation(invocation, commands, clock);
  if (checked.problem !== undefined) {
    return refuse('invalid', invocation.command, archive, {
      title: 'That did not work',
      summary: `${checked.problem} Example: ${checked.example}`,
    });
  }
  const answer = await checked.command.run({
    options: checked.options,
    archive,
    today: clock.today,
    page: invocation.page ?? 1,
    commands,
    delegate: (command, options) => run({ command, options, page: invocation.page ?? 1 }, context),
  });
  const shown = invocation.inContext ? widenCitations(answer, archive.articles) : answer;
  return { ...shown, actions: buildActions(shown, describeAsked(invocation)) };
}

function describeAsked(invocation: Invocation) {
  const { command, options, inContext = false } = invocation;
  const subject = subjectOf(options).replace(/["“”]/g, '').trim();
  const isComparable = command !== 'compare' && command !== 'sources' && subject !== '';
  return { line: describeInvocation(invocation), topic: isComparable ? subject : null, inContext };
}

function refuse(
  kind: 'invalid' | 'error',
  command: string,
  { coverage }: Archive,
  { title, summary }: { title: string; summary: string },
): Answer {
  return buildAnswer({ kind, command, title, summary, coverage });
}
