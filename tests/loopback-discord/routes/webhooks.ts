import { InteractionResponseType, MessageFlags } from 'discord.js';
import {
  IncomingWebhookRequestPartialSchema,
  IncomingWebhookUpdateRequestPartialSchema,
} from 'discord-api-spec/zod';
import { objectBody } from '../body.ts';
import { checkMessage } from '../checks/check-message.ts';
import type { Json } from '../json.ts';
import { LIMITS } from '../limits.ts';
import type { Message } from '../message.ts';
import { markResponse, type Outcome, outcomeOf } from '../outcome.ts';
import { messagePayload } from '../payloads.ts';
import { deleteMessage, editMessage, postMessage } from '../post.ts';
import { refuse } from '../refusal.ts';
import type { World } from '../world.ts';
import { type Call, param, type Reply, type Route } from './route.ts';

const PATH = '/webhooks/:application/:token';

/** What follows the first response to an interaction. */
export const webhookRoutes: readonly Route[] = [
  { name: `POST ${PATH}`, needsToken: false, run: followUp },
  {
    name: `GET ${PATH}/messages/:message`,
    needsToken: false,
    run: (world, call) => ({ status: 200, body: messagePayload(world, find(world, call, use(world, call))) }),
  },
  { name: `PATCH ${PATH}/messages/:message`, needsToken: false, run: edit },
  { name: `DELETE ${PATH}/messages/:message`, needsToken: false, run: remove },
];

/** The interaction whose token this is; it can be used from the first response until 15 minutes after the user acted. */
function use(world: World, call: Call): Outcome {
  const outcome = outcomeOf(world, call.params.token);
  if (outcome === null || param(call, 'application') !== world.application.id) throw refuse.unknownWebhook();
  if (outcome.responseType === null) throw refuse.unknownWebhook();
  if (world.now() - outcome.actedAt > LIMITS.tokenMs) throw refuse.invalidToken();
  return outcome;
}

function followUp(world: World, call: Call): Reply {
  const outcome = use(world, call);
  const payload = objectBody(call);
  checkMessage(payload, IncomingWebhookRequestPartialSchema, {
    at: [],
    files: call.files,
    kept: [],
    edits: null,
  });
  const message = isLoading(outcome)
    ? fill(world, outcome, { payload, call })
    : post(world, outcome, { payload, call });
  markResponse(world, outcome, { isAnswer: true });
  return { status: 200, body: messagePayload(world, message) };
}

function edit(world: World, call: Call): Reply {
  const outcome = use(world, call);
  const payload = objectBody(call);
  const isFirst = param(call, 'message') === '@original' && isLoading(outcome);
  const message = isFirst ? null : find(world, call, outcome);
  checkMessage(payload, IncomingWebhookUpdateRequestPartialSchema, {
    at: [],
    files: call.files,
    kept: message?.attachments ?? [],
    edits: message,
  });
  if (message === null) {
    const first = fill(world, outcome, { payload, call });
    markResponse(world, outcome, { isAnswer: true });
    return { status: 200, body: messagePayload(world, first) };
  }
  noteIgnored(outcome, payload);
  editMessage(world, message, { payload, files: call.files }, outcome);
  markResponse(world, outcome, { isAnswer: true });
  return { status: 200, body: messagePayload(world, message) };
}

function remove(world: World, call: Call): Reply {
  const outcome = use(world, call);
  deleteMessage(world, find(world, call, outcome), outcome);
  return { status: 204 };
}

function isLoading({ responseType, original }: Outcome): boolean {
  return responseType === InteractionResponseType.DeferredChannelMessageWithSource && original === null;
}

/** Puts the content into the place where "is thinking…" stands; who sees it was settled by the deferred reply. */
function fill(world: World, outcome: Outcome, { payload, call }: { payload: Json; call: Call }): Message {
  noteIgnored(outcome, payload);
  const flags = outcome.flags & MessageFlags.Ephemeral;
  outcome.original = postMessage(world, { payload, files: call.files }, { outcome, via: 'webhook', flags });
  outcome.flags = outcome.original.flags;
  return outcome.original;
}

function post(world: World, outcome: Outcome, { payload, call }: { payload: Json; call: Call }): Message {
  const flags = Number(payload.flags ?? 0) & MessageFlags.Ephemeral;
  return postMessage(
    world,
    { payload, files: call.files },
    { outcome, via: 'webhook', flags, replyTo: outcome.original },
  );
}

function noteIgnored(outcome: Outcome, { flags }: Json): void {
  const asks = (Number(flags ?? 0) & MessageFlags.Ephemeral) !== 0;
  if (asks && (outcome.flags & MessageFlags.Ephemeral) === 0)
    outcome.ignored.push('ephemeral cannot be set later');
}

function find(world: World, call: Call, outcome: Outcome): Message {
  const id = param(call, 'message');
  const message = id === '@original' ? outcome.original : world.messages.get(id);
  if (message === null || message === undefined || message.isDeleted || message.author !== world.bot)
    throw refuse.unknownMessage();
  return message;
}
