import { ApplicationCommandType, ComponentType } from 'discord.js';
import { walkComponents } from './checks/walk-components.ts';
import { sendInteraction } from './interactions.ts';
import { type Json, objectsOf } from './json.ts';
import { findPings } from './mentions.ts';
import { type Message, makeMessage } from './message.ts';
import { beginOutcome, type Outcome } from './outcome.ts';
import { isEphemeral, messagePayload } from './payloads.ts';
import { announce } from './post.ts';
import { findCommand, type OptionValues, typeOptions } from './typed-options.ts';
import type { Channel, User, World } from './world.ts';

interface Actor {
  readonly user: User;
  readonly channel: Channel;
}

export function runSlash(
  world: World,
  { user, channel }: Actor,
  { name, options }: { name: string; options: OptionValues },
): Outcome {
  const command = findCommand(world, channel, { name, type: ApplicationCommandType.ChatInput });
  const typed = typeOptions(command, options);
  const outcome = beginOutcome(world, { kind: 'slash', user, channel, source: null });
  sendInteraction(world, outcome, {
    id: command.id,
    name,
    type: command.type,
    ...placeOf(command),
    options: typed,
  });
  return outcome;
}

/** @param typed  what stands in the option that has the cursor */
export function runAutocomplete(
  world: World,
  { user, channel }: Actor,
  { name, option, typed, options }: { name: string; option: string; typed: string; options: OptionValues },
): Outcome {
  const command = findCommand(world, channel, { name, type: ApplicationCommandType.ChatInput });
  if (!objectsOf(command.options).some((each) => each.name === option && each.autocomplete === true))
    throw new Error(`/${name} ${option} is not completed`);
  const values = typeOptions(command, { ...options, [option]: typed }, option);
  const outcome = beginOutcome(world, { kind: 'autocomplete', user, channel, source: null });
  sendInteraction(world, outcome, {
    id: command.id,
    name,
    type: command.type,
    ...placeOf(command),
    options: values,
  });
  return outcome;
}

export function runMessageCommand(
  world: World,
  { user, channel }: Actor,
  { name, message }: { name: string; message: Message },
): Outcome {
  const command = findCommand(world, channel, { name, type: ApplicationCommandType.Message });
  const outcome = beginOutcome(world, { kind: 'message-command', user, channel, source: message });
  const resolved = { messages: { [message.id]: messagePayload(world, message) } };
  sendInteraction(world, outcome, {
    id: command.id,
    name,
    type: command.type,
    ...placeOf(command),
    target_id: message.id,
    resolved,
  });
  return outcome;
}

/** @param values  what is chosen in a select menu; null for a button */
export function runComponent(
  world: World,
  user: User,
  { message, customId, values }: { message: Message; customId: string; values: readonly string[] | null },
): Outcome {
  const component = findComponent(message, customId);
  if (message.isDeleted) throw new Error('the message is deleted');
  if (isEphemeral(message) && message.outcome?.user !== user)
    throw new Error('only its own user sees an ephemeral message');
  if (component.disabled === true) throw new Error(`${customId} is disabled`);
  if ((component.type === ComponentType.Button) !== (values === null))
    throw new Error(`${customId} is ${values === null ? 'no button' : 'no select menu'}`);
  const offered = objectsOf(component.options).map(({ value }) => value);
  for (const value of values ?? [])
    if (!offered.includes(value)) throw new Error(`${customId} does not offer ${value}`);
  const outcome = beginOutcome(world, { kind: 'component', user, channel: message.channel, source: message });
  sendInteraction(world, outcome, {
    id: component.id,
    custom_id: customId,
    component_type: component.type,
    ...(values === null ? {} : { values }),
  });
  return outcome;
}

/** A message that a user writes; the text may name anyone, and a reply pings its author or not. */
export function runMessage(
  world: World,
  { user, channel }: Actor,
  { text, replyTo, isPinging }: { text: string; replyTo: Message | null; isPinging: boolean },
): Outcome {
  const message = makeMessage(world, {
    author: user,
    channel,
    via: 'user',
    outcome: null,
    flags: 0,
    replyTo,
  });
  message.content = text;
  message.pings = findPings(
    { ...message, repliesTo: replyTo?.author.id ?? null },
    { parse: ['users', 'roles'], replied_user: isPinging },
  );
  const outcome = beginOutcome(world, { kind: 'message', user, channel, source: message });
  announce(world, 'MESSAGE_CREATE', message, () => {
    outcome.isDelivered = true;
  });
  return outcome;
}

function placeOf({ guild_id }: Json): Json {
  return guild_id === undefined ? {} : { guild_id };
}

function findComponent(message: Message, customId: string): Json {
  const all = walkComponents(message.components).map(({ component }) => component);
  const component = all.find(({ custom_id }) => custom_id === customId);
  if (component === undefined)
    throw new Error(
      `no component ${customId}: ${all.flatMap(({ custom_id }) => custom_id ?? []).join(', ')}`,
    );
  return component;
}
