import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { attribute } from './attribute.ts';
import { authorize } from './authorize.ts';
import type { Fault, FaultChooser } from './faults.ts';
import { chatMethods } from './methods/chat.ts';
import { fileMethods } from './methods/files.ts';
import { lookupMethods } from './methods/lookups.ts';
import type { Context, Method } from './methods/method.ts';
import { viewMethods } from './methods/views.ts';
import { parseBody, readBody } from './parse-body.ts';
import { type Refusal, refuse } from './refusal.ts';
import { respond } from './respond.ts';
import type { Json } from './shape.ts';
import type { Workspace } from './workspace.ts';

interface Reply {
  readonly status: number;
  readonly body: Json;
}

export interface Calls {
  readonly workspace: Workspace;
  readonly nextFault: FaultChooser;
  /** what `apps.connections.open` gives out */
  readonly newSocketUrl: () => string;
  /** each call that came in, in order */
  readonly log: { readonly method: string; readonly args: Json; readonly body: Json }[];
}

/** Answers Web API methods under `/api/`, response_urls under `/hooks/` and uploads under `/upload/v1/`. */
export function answerHttp(
  calls: Calls,
): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  const methods: Record<string, Method> = {
    ...chatMethods,
    ...fileMethods,
    ...lookupMethods,
    ...viewMethods,
    'apps.connections.open': {
      scopes: [],
      token: 'app',
      run: () => ({ ok: true, url: calls.newSocketUrl() }),
    },
  };
  return async (request, response) => {
    const body = await readBody(request);
    const [, root = '', ...rest] = new URL(request.url ?? '', 'http://loopback').pathname.split('/');
    const last = rest.at(-1) ?? '';
    const name = root === 'api' ? last : root === 'hooks' ? 'response_url' : 'upload';
    const fault = calls.nextFault(name);
    if (fault?.kind === 'slow') await sleep(fault.ms);
    if (fault !== null && !hasEffect(fault)) return fail(response, fault);

    const args = name === 'upload' ? {} : parseBody(body, request.headers['content-type'] ?? '');
    const reply = ((): Reply => {
      if (fault?.kind === 'refused') return { status: 200, body: refuse(fault.error) };
      if (name === 'upload') return takeUpload(calls.workspace, last, body);
      if (args === null) return { status: 400, body: refuse('invalid_payload') };
      if (name === 'response_url') return answerHook(calls.workspace, last, args);
      response.setHeader('x-oauth-scopes', [...calls.workspace.scopes].join(','));
      response.setHeader('x-accepted-oauth-scopes', methods[last]?.scopes.join(',') ?? '');
      return { status: 200, body: callMethod(calls, methods[last], last, args, request) };
    })();
    calls.log.push({ method: name, args: args ?? {}, body: reply.body });
    if (fault !== null && (fault.kind === 'status' || fault.kind === 'reset')) return fail(response, fault);
    send(response, reply);
  };
}

function callMethod(
  { workspace }: Calls,
  method: Method | undefined,
  name: string,
  { token: inBody, ...args }: Json,
  request: IncomingMessage,
): Json {
  const inHeader = request.headers.authorization?.replace(/^Bearer /, '');
  if (method === undefined) return refuse('unknown_method', { req_method: name });
  const refusal = authorize(workspace, String(inHeader ?? inBody ?? ''), method);
  if (refusal !== null) return refusal;
  const context: Context = {
    origin: `http://${request.headers.host}`,
    interaction: attribute(workspace, args),
  };
  const body = method.run(workspace, args, context);
  if (body.ok === false) context.interaction?.refusals.push({ method: name, refusal: body as Refusal });
  return body;
}

function answerHook(workspace: Workspace, id: string, args: Json): Reply {
  const address = workspace.responseUrls.get(id);
  if (address === undefined) return { status: 404, body: refuse('no_active_hooks') };
  const refusal = respond(workspace, address, args);
  if (refusal === null) return { status: 200, body: { ok: true } };
  address.interaction.refusals.push({ method: 'response_url', refusal });
  return { status: ['expired_url', 'used_url'].includes(refusal.error) ? 404 : 400, body: refusal };
}

function takeUpload(workspace: Workspace, id: string, body: Buffer): Reply {
  const upload = workspace.uploads.get(id);
  if (upload === undefined || body.length < upload.length)
    return { status: 400, body: refuse('upload_failed') };
  upload.bytes = body;
  return { status: 200, body: { ok: true } };
}

function hasEffect(fault: Fault): boolean {
  if (fault.kind === 'status' || fault.kind === 'reset') return fault.acted;
  return fault.kind !== 'rate-limited';
}

function fail(response: ServerResponse, fault: Fault): void {
  if (fault.kind === 'reset') return void response.socket?.destroy();
  if (fault.kind === 'rate-limited') response.setHeader('retry-after', String(fault.retryAfterSeconds));
  send(response, { status: fault.kind === 'status' ? fault.status : 429, body: refuse('ratelimited') });
}

function send(response: ServerResponse, { status, body }: Reply): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(body));
}
