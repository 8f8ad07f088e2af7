import type { IncomingMessage } from 'node:http';
import { isObject, type Json } from './shape.ts';

/** Arguments that Slack takes as JSON inside a form. */
const STRUCTURED = ['blocks', 'view', 'attachments', 'metadata', 'files'];

export async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** The arguments of a Web API call, from a form or from JSON; what is no JSON stays a string. */
export function parseBody(body: Buffer, type: string): Json | null {
  if (type.startsWith('application/json')) {
    const parsed = parseJson(body.toString());
    return isObject(parsed) ? unfold(parsed) : null;
  }
  return unfold(readForm(new URLSearchParams(body.toString())));
}

function readForm(form: URLSearchParams): Json {
  const flags: Record<string, unknown> = { true: true, false: false };
  return Object.fromEntries(
    [...form].map(([name, value]) => [
      name,
      name !== 'text' && Object.hasOwn(flags, value) ? flags[value] : value,
    ]),
  );
}

function unfold(args: Json): Json {
  const opened = STRUCTURED.filter((name) => typeof args[name] === 'string').map((name) => {
    return [name, parseJson(String(args[name]))];
  });
  return { ...args, ...Object.fromEntries(opened) };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
