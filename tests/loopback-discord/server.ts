import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { readBody } from './body.ts';
import type { BucketRule } from './buckets.ts';
import { buildBuckets } from './buckets.ts';
import type { Fault, Faults } from './faults.ts';
import { outcomeOf } from './outcome.ts';
import { Refusal, refuse } from './refusal.ts';
import { callbackRoutes } from './routes/callback.ts';
import { channelRoutes } from './routes/channels.ts';
import { commandRoutes } from './routes/commands.ts';
import { identityRoutes } from './routes/identity.ts';
import { matchRoute } from './routes/match-route.ts';
import type { Call, Reply, Route } from './routes/route.ts';
import { webhookRoutes } from './routes/webhooks.ts';
import type { World } from './world.ts';

const ROUTES: readonly Route[] = [
  ...identityRoutes,
  ...commandRoutes,
  ...callbackRoutes,
  ...webhookRoutes,
  ...channelRoutes,
];
const PREFIX = '/api/v10';

/** One request that came in, and what was answered; 0 when the connection was cut instead. */
export interface Served {
  readonly route: string;
  readonly body: unknown;
  readonly status: number;
  readonly refusal: Refusal | null;
}

interface Rules {
  readonly faults: Faults;
  readonly buckets: Readonly<Record<string, BucketRule>>;
  /** of the requests that carry the bot's token */
  readonly requestsASecond: number;
  readonly onServed: (served: Served) => void;
}

/** Discord's REST server for a world. */
export function buildServer(world: World, { faults, requestsASecond, onServed, ...rules }: Rules): Server {
  const buckets = buildBuckets(rules.buckets, world.now);
  const global = buildBuckets({ all: { limit: requestsASecond, perMs: 1_000 } }, world.now);

  return createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const method = request.method ?? 'GET';
    if (url.pathname.startsWith('/attachments/')) return sendFile(world, url, response);
    const matched = url.pathname.startsWith(PREFIX)
      ? matchRoute(ROUTES, method, url.pathname.slice(PREFIX.length))
      : null;
    if (matched === null || matched === 'method')
      return send(response, refusalReply(matched === null ? refuse.notFound() : refuse.wrongMethod()));
    const { route, params } = matched;

    let json: unknown = null;
    const cut = () => {
      onServed({ route: route.name, body: json, status: 0, refusal: null });
      response.socket?.destroy();
    };
    const answer = (
      reply: Reply,
      headers: Readonly<Record<string, string>> = {},
      refusal: Refusal | null = null,
    ) => {
      onServed({ route: route.name, body: json, status: reply.status, refusal });
      send(response, reply, headers);
    };

    try {
      const body = await readBody(request);
      json = body.json;
      if (route.needsToken && request.headers.authorization !== `Bot ${world.application.token}`)
        throw refuse.unauthorized();
      const fault = faults.next(route.name);
      if (fault?.kind === 'rate-limited') return answer(...limited(fault.scope, fault.retryAfterSeconds));
      if (fault?.kind === 'slow' && !fault.acted) await sleep(fault.ms);
      if (fault?.kind === 'reset' && !fault.acted) return cut();
      if (fault?.kind === 'status' && !fault.acted) return answer(broken(fault.status));

      if (route.needsToken) {
        const { isExceeded, retryAfterSeconds } = global.take('all', '');
        if (isExceeded) return answer(...limited('global', retryAfterSeconds));
      }
      const bucket = buckets.take(route.name, params.channel ?? params.guild ?? params.token ?? '');
      if (bucket.isExceeded) return answer(...limited('user', bucket.retryAfterSeconds, bucket.headers));
      const call: Call = { ...body, params, query: url.searchParams };
      const { reply, refusal } = run(world, route, call);

      if (fault?.kind === 'slow') await sleep(fault.ms);
      if (fault?.kind === 'reset') return cut();
      if (fault?.kind === 'status') return answer(broken(fault.status));
      answer(reply, bucket.headers, refusal);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      answer(refusalReply(error), {}, error);
    }
  });
}

function run(world: World, route: Route, call: Call): { reply: Reply; refusal: Refusal | null } {
  try {
    return { reply: route.run(world, call), refusal: null };
  } catch (refusal) {
    if (!(refusal instanceof Refusal)) throw refusal;
    outcomeOf(world, call.params.token)?.refusals.push({ route: route.name, refusal });
    return { reply: refusalReply(refusal), refusal };
  }
}

function refusalReply({ status, code, message, errors }: Refusal): Reply {
  return { status, body: { message, code, ...(errors === undefined ? {} : { errors }) } };
}

function broken(status: Extract<Fault, { kind: 'status' }>['status']): Reply {
  return { status, body: { message: `${status}: trouble`, code: 0 } };
}

/** @see https://docs.discord.com/developers/topics/rate-limits#exceeding-a-rate-limit */
function limited(
  scope: 'user' | 'shared' | 'global',
  seconds: number,
  headers: Readonly<Record<string, string>> = {},
): [Reply, Record<string, string>] {
  const isGlobal = scope === 'global';
  const body = { message: 'You are being rate limited.', retry_after: seconds, global: isGlobal };
  const extra = {
    'retry-after': String(Math.ceil(seconds)),
    'x-ratelimit-scope': scope,
    'x-ratelimit-reset-after': seconds.toFixed(3),
    ...(isGlobal ? { 'x-ratelimit-global': 'true' } : { 'x-ratelimit-remaining': '0' }),
  };
  return [
    { status: 429, body },
    { ...headers, ...extra },
  ];
}

function send(
  response: ServerResponse<IncomingMessage>,
  { status, body }: Reply,
  headers: Readonly<Record<string, string>> = {},
): void {
  const text = body === undefined ? '' : JSON.stringify(body);
  const kind = body === undefined ? {} : { 'content-type': 'application/json' };
  response.writeHead(status, { ...kind, ...headers });
  response.end(text);
}

function sendFile(world: World, url: URL, response: ServerResponse): void {
  const id = url.pathname.split('/')[3];
  const files = [...world.messages.values()].flatMap(({ attachments }) => attachments);
  const file = files.find((each) => each.id === id);
  response.writeHead(file === undefined ? 404 : 200, { 'content-type': file?.type ?? 'text/plain' });
  response.end(file?.bytes);
}
