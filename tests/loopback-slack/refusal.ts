import type { Json, Problem } from './shape.ts';

/** The body of an answer that says no; Slack sends it with status 200. */
export interface Refusal extends Json {
  readonly ok: false;
  readonly error: string;
}

export function refuse(error: string, rest: Json = {}): Refusal {
  return { ok: false, error, ...rest };
}

/** A refusal that says where the payload is wrong, in Slack's words. */
export function refusePayload(error: string, problems: readonly Problem[]): Refusal {
  const lines = problems.map(({ text, at }) => (at === '' ? text : `${text} [json-pointer:${at}]`));
  return refuse(error, {
    errors: lines,
    response_metadata: { messages: lines.map((line) => `[ERROR] ${line}`) },
  });
}
