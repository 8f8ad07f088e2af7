import type { Interaction, Message, View } from '../interaction.ts';
import { describe } from '../methods/chat.ts';
import { describeAction, findElement } from '../payloads/action.ts';
import { common, newInteraction, newResponseUrl, newTrigger, shownName } from '../payloads/envelope-parts.ts';
import { type Entered, fillView, missingInputs } from '../payloads/view-state.ts';
import type { Json } from '../shape.ts';
import { type Patience, settle } from './settle.ts';
import { channelOf, send, type World } from './world.ts';

type On =
  | { readonly message: Message; readonly view?: never }
  | { readonly view: View; readonly message?: never };

export type Click = Patience &
  On & {
    readonly actionId: string;
    /** the option, day or words chosen, where the element is no button */
    readonly choice?: string;
    readonly user?: string;
    readonly ageMs?: number;
  };

export type Typing = Patience &
  On & { readonly actionId: string; readonly value: string; readonly user?: string };

export interface Shortcut extends Patience {
  readonly callbackId: string;
  readonly message: Message;
  readonly user?: string;
  readonly ageMs?: number;
}

export interface Submission extends Patience {
  readonly view: View;
  readonly entered?: Entered;
  readonly user?: string;
}

/** Clicks or chooses something in a message or view; the payload of an ephemeral message leaves its original out. */
export function click(world: World, deed: Click): Promise<Interaction> {
  const { workspace, origin } = world;
  const { actionId, choice, ageMs = 0 } = deed;
  const user = deed.user ?? deed.message?.viewer ?? 'U0READER';
  const interaction = newInteraction(workspace, { kind: 'block_actions', user, ...placeOf(deed) }, ageMs);
  const shown: Pick<View, 'blocks'> = deed.view ?? deed.message;
  const answers = deed.message && { channel: deed.message.channel, original: deed.message };
  const payload = {
    type: 'block_actions',
    ...common(workspace, user),
    ...describePlace(world, deed),
    trigger_id: newTrigger(workspace, interaction),
    state: deed.view === undefined ? { values: {} } : fillView(deed.view, {}).state,
    ...(answers === undefined
      ? {}
      : { response_url: `${origin}/hooks/${newResponseUrl(workspace, interaction, answers)}` }),
    actions: [describeAction(findElement(shown, actionId), choice, workspace.nextTs())],
  };
  send(world, interaction, { type: 'interactive', payload, acceptsResponse: true }, []);
  return settle(interaction, deed);
}

/** Types into an external select; too few letters are not sent, as in Slack's client. */
export function suggest(world: World, deed: Typing): Promise<Interaction> {
  const { workspace } = world;
  const { actionId, value, user = 'U0READER' } = deed;
  const interaction = newInteraction(workspace, { kind: 'block_suggestion', user, ...placeOf(deed) });
  const { block, element } = findElement(deed.view ?? deed.message, actionId);
  const least = typeof element.min_query_length === 'number' ? element.min_query_length : 3;
  if (value.length < least) interaction.undelivered = `too_short: ${least}`;
  const payload = {
    type: 'block_suggestion',
    ...common(workspace, user),
    ...describePlace(world, deed),
    block_id: block.block_id,
    action_id: actionId,
    value,
  };
  send(world, interaction, { type: 'interactive', payload, acceptsResponse: true }, []);
  return settle(interaction, { expect: 'ack', ...deed });
}

/** Uses a shortcut of a message's menu. */
export function shortcut(world: World, deed: Shortcut): Promise<Interaction> {
  const { workspace, origin } = world;
  const { callbackId, message, user = 'U0READER', ageMs = 0 } = deed;
  const interaction = newInteraction(
    workspace,
    { kind: 'message_action', user, ...placeOf({ message }) },
    ageMs,
  );
  const { channel, ts } = message;
  const payload = {
    type: 'message_action',
    ...common(workspace, user),
    callback_id: callbackId,
    action_ts: workspace.nextTs(),
    trigger_id: newTrigger(workspace, interaction),
    response_url: `${origin}/hooks/${newResponseUrl(workspace, interaction, { channel })}`,
    message_ts: ts,
    channel: { id: channel, name: shownName(channelOf(world, channel)) },
    message: describe(workspace, message),
  };
  send(world, interaction, { type: 'interactive', payload, acceptsResponse: true }, ['commands']);
  return settle(interaction, deed);
}

/** Submits a modal with what was entered, unless a required input is empty. */
export function submit(world: World, deed: Submission): Promise<Interaction> {
  const { workspace } = world;
  const { view, entered = {}, user = 'U0READER' } = deed;
  const origin = workspace.interactions.findLast(({ views }) => views.some(({ id }) => id === view.id));
  const place = { channel: origin?.channel ?? null, threadTs: origin?.threadTs ?? null, ts: null };
  const interaction = newInteraction(workspace, { kind: 'view_submission', user, ...place });
  interaction.views.push(view);
  const missing = missingInputs(view, entered);
  if (missing.length > 0) interaction.undelivered = `missing_input: ${missing.join(', ')}`;
  const payload = {
    type: 'view_submission',
    ...common(workspace, user),
    trigger_id: newTrigger(workspace, interaction),
    view: fillView(view, entered),
    response_urls: [],
  };
  send(world, interaction, { type: 'interactive', payload, acceptsResponse: true }, []);
  return settle(interaction, deed);
}

function placeOf({
  message,
}: {
  readonly message?: Message;
}): Pick<Interaction, 'channel' | 'threadTs' | 'ts'> {
  return { channel: message?.channel ?? null, threadTs: message?.threadTs ?? null, ts: message?.ts ?? null };
}

function describePlace(world: World, { message, view }: On): Json {
  if (view !== undefined) return { container: { type: 'view', view_id: view.id }, view };
  const isEphemeral = message.visibility === 'ephemeral';
  return {
    container: {
      type: 'message',
      message_ts: message.ts,
      channel_id: message.channel,
      is_ephemeral: isEphemeral,
      ...(message.threadTs === null ? {} : { thread_ts: message.threadTs }),
    },
    channel: { id: message.channel, name: shownName(channelOf(world, message.channel)) },
    ...(isEphemeral ? {} : { message: describe(world.workspace, message) }),
  };
}
