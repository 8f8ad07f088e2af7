import { MessageFlags, PermissionFlagsBits } from 'discord.js';
import {
  CreatePrivateChannelRequestSchema,
  MessageCreateRequestSchema,
  MessageEditRequestPartialSchema,
} from 'discord-api-spec/zod';
import { attribute } from '../attribute.ts';
import { objectBody } from '../body.ts';
import { checkMessage } from '../checks/check-message.ts';
import { checkSchema } from '../checks/check-schema.ts';
import { isObject, type Json } from '../json.ts';
import { LIMITS } from '../limits.ts';
import type { Message } from '../message.ts';
import { markResponse } from '../outcome.ts';
import { channelPayload, messagePayload } from '../payloads.ts';
import { deleteMessage, editMessage, postMessage } from '../post.ts';
import { refuse, refuseProblems } from '../refusal.ts';
import type { Channel, World } from '../world.ts';
import { openDirectChannel } from '../world-changes.ts';
import { type Call, param, type Reply, type Route } from './route.ts';

/** Messages that the bot posts with its own token, where it needs permissions. */
export const channelRoutes: readonly Route[] = [
  {
    name: 'GET /channels/:channel',
    needsToken: true,
    run: (world, call) => ({ status: 200, body: channelPayload(findChannel(world, call)) }),
  },
  { name: 'POST /channels/:channel/messages', needsToken: true, run: create },
  { name: 'GET /channels/:channel/messages/:message', needsToken: true, run: read },
  { name: 'PATCH /channels/:channel/messages/:message', needsToken: true, run: edit },
  { name: 'DELETE /channels/:channel/messages/:message', needsToken: true, run: remove },
  { name: 'POST /channels/:channel/typing', needsToken: true, run: type },
  { name: 'POST /users/@me/channels', needsToken: true, run: openDirect },
];

function create(world: World, call: Call): Reply {
  const channel = findChannel(world, call);
  needs(channel, PermissionFlagsBits.SendMessages);
  if (call.files.length > 0) needs(channel, PermissionFlagsBits.AttachFiles);
  if (channel.recipient?.takesDirectMessages === false) throw refuse.closedToDirectMessages();
  const payload = objectBody(call);
  checkMessage(payload, MessageCreateRequestSchema, { at: [], files: call.files, kept: [], edits: null });
  const replyTo = findReference(world, channel, payload.message_reference);
  const nonce = payload.nonce === undefined || payload.nonce === null ? null : String(payload.nonce);
  const twin =
    payload.enforce_nonce === true && nonce !== null ? findByNonce(world, channel, nonce) : undefined;
  if (twin !== undefined) return { status: 200, body: messagePayload(world, twin) };
  noteIgnored(world, channel, payload);
  const outcome = attribute(world, channel, replyTo);
  const message = postMessage(
    world,
    { payload, files: call.files },
    { outcome, channel, via: 'channel', replyTo, nonce },
  );
  if (outcome !== null && outcome.messages.length === 1) outcome.flags = message.flags;
  markResponse(world, outcome, { isAnswer: true });
  return { status: 200, body: messagePayload(world, message) };
}

function read(world: World, call: Call): Reply {
  const channel = findChannel(world, call);
  needs(channel, PermissionFlagsBits.ReadMessageHistory);
  return { status: 200, body: messagePayload(world, findMessage(world, call), 0) };
}

function edit(world: World, call: Call): Reply {
  findChannel(world, call);
  const message = findMessage(world, call);
  if (message.author !== world.bot) throw refuse.notYours();
  const payload = objectBody(call);
  checkMessage(payload, MessageEditRequestPartialSchema, {
    at: [],
    files: call.files,
    kept: message.attachments,
    edits: message,
  });
  editMessage(world, message, { payload, files: call.files }, message.outcome);
  markResponse(world, message.outcome, { isAnswer: true });
  return { status: 200, body: messagePayload(world, message) };
}

function remove(world: World, call: Call): Reply {
  const channel = findChannel(world, call);
  const message = findMessage(world, call);
  if (message.author !== world.bot) needs(channel, PermissionFlagsBits.ManageMessages);
  deleteMessage(world, message, message.outcome);
  return { status: 204 };
}

function type(world: World, call: Call): Reply {
  needs(findChannel(world, call), PermissionFlagsBits.SendMessages);
  return { status: 204 };
}

function openDirect(world: World, call: Call): Reply {
  const body = objectBody(call);
  refuseProblems(checkSchema(CreatePrivateChannelRequestSchema, body));
  const user = world.users.get(String(body.recipient_id));
  if (user === undefined) throw refuse.unknownUser();
  return { status: 200, body: channelPayload(openDirectChannel(world, user)) };
}

function findChannel(world: World, call: Call): Channel {
  const channel = world.channels.get(param(call, 'channel'));
  if (channel === undefined) throw refuse.unknownChannel();
  if ((channel.permissions & PermissionFlagsBits.ViewChannel) === 0n) throw refuse.missingAccess();
  return channel;
}

function findMessage(world: World, call: Call): Message {
  const message = world.messages.get(param(call, 'message'));
  if (message === undefined || message.isDeleted || message.channel.id !== param(call, 'channel'))
    throw refuse.unknownMessage();
  if ((message.flags & MessageFlags.Ephemeral) !== 0) throw refuse.unknownMessage();
  return message;
}

function needs({ permissions }: Channel, permission: bigint): void {
  if ((permissions & permission) === 0n) throw refuse.missingPermissions();
}

function findReference(world: World, channel: Channel, reference: unknown): Message | null {
  if (!isObject(reference)) return null;
  const message = world.messages.get(String(reference.message_id));
  if (message !== undefined && !message.isDeleted && message.channel === channel) {
    if ((channel.permissions & PermissionFlagsBits.ReadMessageHistory) === 0n) throw refuse.noHistory();
    return message;
  }
  if (reference.fail_if_not_exists === false) return null;
  throw refuse.form([
    { path: ['message_reference'], code: 'MESSAGE_REFERENCE_UNKNOWN_MESSAGE', message: 'Unknown message' },
  ]);
}

function findByNonce(world: World, channel: Channel, nonce: string): Message | undefined {
  return [...world.messages.values()].findLast(
    (each) =>
      each.nonce === nonce &&
      each.channel === channel &&
      each.author === world.bot &&
      world.now() - each.createdAt < LIMITS.nonceMs,
  );
}

function noteIgnored(world: World, { permissions }: Channel, { embeds, flags }: Json): void {
  if (Array.isArray(embeds) && embeds.length > 0 && (permissions & PermissionFlagsBits.EmbedLinks) === 0n)
    world.ignored.push('embeds without the permission to embed links');
  if ((Number(flags ?? 0) & MessageFlags.Ephemeral) !== 0)
    world.ignored.push('ephemeral outside an interaction');
}
