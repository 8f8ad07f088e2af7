import { z } from 'zod';
import { daysOf } from '../corpus/edtf.ts';

/** Where completions for an option come from. */
export type SuggestionSource = 'speakers' | 'goods' | 'topics' | 'articles' | 'dates';

/** What help, completion and registration need to know of an option. */
export interface OptionDescription {
  readonly name: string;
  readonly description: string;
  readonly choices: readonly string[];
  readonly suggest: SuggestionSource | null;
  readonly isRequired: boolean;
}

/** An empty value is a flag set: `exact:`. */
const SET: readonly string[] = ['true', 'yes', 'on', '1', ''];
const UNSET: readonly string[] = ['false', 'no', 'off', '0'];

/** An option of free text. */
export function textOption(description: string, suggest: SuggestionSource | null = null) {
  return z
    .string({ error: 'needs a value' })
    .trim()
    .min(1, { error: 'needs a value' })
    .meta({ description, suggest });
}

/** An option that takes one of a few words. */
export function choiceOption<const Choices extends readonly [string, ...string[]]>(
  description: string,
  choices: Choices,
) {
  return z
    .string()
    .trim()
    .toLowerCase()
    .pipe(z.enum(choices, { error: ({ input }) => `takes ${choices.join(', ')}${notThis(String(input))}` }))
    .meta({ description, choices });
}

/** An option that is on or off. */
export function flagOption(description: string) {
  return z
    .string()
    .trim()
    .toLowerCase()
    .transform((typed, context) => {
      if (SET.includes(typed)) return true;
      if (UNSET.includes(typed)) return false;
      context.addIssue({ code: 'custom', message: `takes true or false, not “${typed}”` });
      return z.NEVER;
    })
    .meta({ description, choices: ['true', 'false'] });
}

/**
 * An option that is a day: an EDTF value, which the bot makes of English dates before it checks the options.
 *
 * @param edge  which day of a month, year or interval is meant
 */
export function dayOption(description: string, edge: 'first' | 'last') {
  return z
    .string()
    .trim()
    .transform((typed, context) => {
      const days = daysOf(typed);
      if (days !== null) return edge === 'first' ? days.from : days.to;
      context.addIssue({
        code: 'custom',
        message: `needs a day that exists, such as 2025-05-14${notThis(typed)}`,
      });
      return z.NEVER;
    })
    .meta({ description, suggest: 'dates' });
}

/** What the schema says of its options, in order. */
export function describeOptions(schema: z.ZodObject): OptionDescription[] {
  return Object.entries(schema.shape).map(([name, option]) => {
    const inner = option instanceof z.ZodOptional ? (option.unwrap() as z.ZodType) : (option as z.ZodType);
    const { description = '', choices = [], suggest = null } = inner.meta() ?? {};
    return {
      name,
      description,
      choices: choices as readonly string[],
      suggest: suggest as SuggestionSource | null,
      isRequired: !(option instanceof z.ZodOptional),
    };
  });
}

function notThis(typed: string): string {
  return typed === '' ? '' : `, not “${typed}”`;
}
