import { z } from 'zod';

/** Unset, or empty, is `undefined`. */
const setting = z
  .string()
  .trim()
  .transform((value) => (value === '' ? undefined : value))
  .optional();

const LEVELS = ['error', 'warn', 'info', 'debug'] as const;

const environment = z.object({
  CORPUS_DIR: setting.transform((value) => value ?? 'corpus'),
  LOG_LEVEL: setting.transform((value) => value ?? 'info').pipe(z.enum(LEVELS)),
  SLACK_BOT_TOKEN: setting,
  SLACK_APP_TOKEN: setting,
  DISCORD_TOKEN: setting,
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
