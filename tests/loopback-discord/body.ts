import type { IncomingMessage } from 'node:http';
import { isObject, type Json } from './json.ts';
import { refuse } from './refusal.ts';

export interface File {
  /** the n of `files[n]` */
  readonly index: string;
  readonly name: string;
  readonly type: string;
  readonly bytes: Buffer;
}

export interface Body {
  /** the JSON of the request; null when it has none */
  readonly json: unknown;
  readonly files: readonly File[];
}

/** What a request carries: JSON, or a form with `payload_json` and `files[n]`. */
export async function readBody(request: IncomingMessage): Promise<Body> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const bytes = Buffer.concat(chunks);
  const type = request.headers['content-type'] ?? '';
  if (bytes.length === 0) return { json: null, files: [] };
  if (type.startsWith('multipart/form-data')) return readForm(bytes, type);
  return { json: parseJson(bytes.toString()), files: [] };
}

async function readForm(bytes: Buffer, type: string): Promise<Body> {
  const form = await new Response(new Uint8Array(bytes), { headers: { 'content-type': type } }).formData();
  const files: File[] = [];
  for (const [name, value] of form) {
    const index = /^files\[(?<index>\d+)\]$/.exec(name)?.groups?.index;
    if (index === undefined || typeof value === 'string') continue;
    files.push({
      index,
      name: value.name,
      type: typeOf(value.name),
      bytes: Buffer.from(await value.arrayBuffer()),
    });
  }
  const payload = form.get('payload_json');
  return { json: typeof payload === 'string' ? parseJson(payload) : {}, files };
}

/** Discord goes by the name's ending, whatever the form says. */
function typeOf(name: string): string {
  if (name.endsWith('.png')) return 'image/png';
  return name.endsWith('.txt') ? 'text/plain' : 'application/octet-stream';
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw refuse.malformed();
  }
}

/** The body as an object; a body of another kind is refused. */
export function objectBody({ json }: Body): Json {
  if (json === null) return {};
  if (isObject(json)) return json;
  throw refuse.malformed();
}
