import { z } from 'zod';

/** Unset, or empty, is `undefined`. */
const setting = z
  .string()
  .trim()
  .transform((value) => (value === '' ? undefined : value))
  .optional();

const LEVELS = ['error', 'warn', 'info', 'debug'] as const;

/** With `/` and `-` before the longest name that a command has on Slack, at most 32 characters. */
const PREFIX = /^[a-z0-9][a-z0-9_-]{0,19}$/;

const environment = z.object({
  CORPUS_DIR: setting.transform((value) => value ?? 'corpus'),
  LOG_LEVEL: setting.transform((value) => value ?? 'info').pipe(z.enum(LEVELS)),
  SLACK_BOT_TOKEN: setting,
  SLACK_APP_TOKEN: setting,
  SLACK_COMMAND_PREFIX: setting.refine((value) => value === undefined || PREFIX.test(value), {
    error: 'expected 1 to 20 lower-case letters, digits, "-" and "_"',
  }),
  SLACK_API_URL: setting.refine((value) => value === undefined || isApiAddress(value), {
    error: 'expected an address that ends in /api/',
  }),
  DISCORD_TOKEN: setting,
  DISCORD_GUILD_ID: setting.refine((value) => value === undefined || /^\d{17,20}$/.test(value), {
    error: 'expected the id of a server, 17 to 20 digits',
  }),
  DISCORD_API_URL: setting.refine((value) => value === undefined || isDiscordAddress(value), {
    error: 'expected an address that ends in /api',
  }),
});

export type Environment = z.output<typeof environment>;

/**
 * The settings of `.env.example`.
 *
 * @throws Error naming the variable and what was expected, never the value: it may be a secret
 */
export function parseEnvironment(variables: Readonly<Record<string, string | undefined>>): Environment {
  const result = environment.safeParse(variables);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new Error(`${issue?.path.join('.')}: ${issue?.message}`);
}

function isApiAddress(value: string): boolean {
  return URL.canParse(value) && value.endsWith('/api/');
}

function isDiscordAddress(value: string): boolean {
  return URL.canParse(value) && value.endsWith('/api');
}
