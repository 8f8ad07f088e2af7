import { InteractionResponseType, MessageFlags } from 'discord.js';
import {
  ApplicationCommandAutocompleteCallbackRequestSchema,
  CreateMessageInteractionCallbackRequestSchema,
  ModalInteractionCallbackRequestSchema,
  UpdateMessageInteractionCallbackRequestSchema,
} from 'discord-api-spec/zod';
import { objectBody } from '../body.ts';
import { checkChoiceList } from '../checks/check-command.ts';
import { checkMessage } from '../checks/check-message.ts';
import { checkSchema } from '../checks/check-schema.ts';
import { isObject, type Json, objectsOf } from '../json.ts';
import { LIMITS } from '../limits.ts';
import type { Message } from '../message.ts';
import { markResponse, type Outcome } from '../outcome.ts';
import { isEphemeral, messagePayload } from '../payloads.ts';
import { editMessage, postMessage } from '../post.ts';
import { refuse, refuseProblems } from '../refusal.ts';
import type { World } from '../world.ts';
import { type Call, param, type Reply, type Route } from './route.ts';

const {
  ChannelMessageWithSource,
  DeferredChannelMessageWithSource,
  DeferredMessageUpdate,
  UpdateMessage,
  ApplicationCommandAutocompleteResult,
  Modal,
} = InteractionResponseType;

/** The types of response that each kind of interaction may get. */
const ALLOWED: Readonly<Record<Outcome['kind'], readonly number[]>> = {
  slash: [ChannelMessageWithSource, DeferredChannelMessageWithSource, Modal],
  'message-command': [ChannelMessageWithSource, DeferredChannelMessageWithSource, Modal],
  component: [
    ChannelMessageWithSource,
    DeferredChannelMessageWithSource,
    DeferredMessageUpdate,
    UpdateMessage,
    Modal,
  ],
  autocomplete: [ApplicationCommandAutocompleteResult],
  message: [],
};

/** The first response to an interaction. */
export const callbackRoutes: readonly Route[] = [
  { name: 'POST /interactions/:interaction/:token/callback', needsToken: false, run: respond },
];

function respond(world: World, call: Call): Reply {
  const outcome = world.outcomes.get(param(call, 'interaction'));
  if (outcome === undefined || outcome.token !== param(call, 'token') || outcome.kind === 'message')
    throw refuse.unknownInteraction();
  if (outcome.responseType !== null) throw refuse.acknowledged();
  if (world.now() - outcome.actedAt > LIMITS.responseMs) throw refuse.unknownInteraction();

  const body = objectBody(call);
  const type = Number(body.type);
  const allowed = ALLOWED[outcome.kind];
  if (!allowed.includes(type))
    refuseProblems([
      {
        path: ['type'],
        code: 'UNION_TYPE_CHOICES',
        message: `Value of field "type" must be one of (${allowed.join(', ')},).`,
      },
    ]);
  const message = act(world, outcome, { call, body, type });
  outcome.responseType = type;
  markResponse(world, outcome, {
    isAnswer: type !== DeferredChannelMessageWithSource && type !== DeferredMessageUpdate,
  });
  return call.query.get('with_response') === 'true'
    ? { status: 200, body: describe(world, outcome, message) }
    : { status: 204 };
}

function act(
  world: World,
  outcome: Outcome,
  { call, body, type }: { call: Call; body: Json; type: number },
): Message | null {
  const data = isObject(body.data) ? body.data : {};
  const source = outcome.source;
  switch (type) {
    case ChannelMessageWithSource: {
      checkMessage(body, CreateMessageInteractionCallbackRequestSchema, {
        at: ['data'],
        files: call.files,
        kept: [],
        edits: null,
      });
      const flags = Number(data.flags ?? 0) & MessageFlags.Ephemeral;
      outcome.original = postMessage(
        world,
        { payload: data, files: call.files },
        { outcome, via: 'callback', flags },
      );
      outcome.flags = outcome.original.flags;
      return outcome.original;
    }
    case DeferredChannelMessageWithSource: {
      refuseProblems(checkSchema(CreateMessageInteractionCallbackRequestSchema, body));
      const unheard = Number(data.flags ?? 0) & ~MessageFlags.Ephemeral;
      if (unheard !== 0) outcome.ignored.push(`flags ${unheard} of a deferred reply`);
      if (data.content || data.embeds || data.components) outcome.ignored.push('content of a deferred reply');
      outcome.flags = (Number(data.flags ?? 0) & MessageFlags.Ephemeral) | MessageFlags.Loading;
      return null;
    }
    case UpdateMessage:
    case DeferredMessageUpdate: {
      refuseProblems(checkSchema(UpdateMessageInteractionCallbackRequestSchema, body));
      outcome.original = source;
      outcome.flags = source?.flags ?? 0;
      if (type === DeferredMessageUpdate || source === null) return source;
      checkMessage(body, UpdateMessageInteractionCallbackRequestSchema, {
        at: ['data'],
        files: call.files,
        kept: source.attachments,
        edits: source,
      });
      editMessage(world, source, { payload: data, files: call.files }, outcome);
      return source;
    }
    case ApplicationCommandAutocompleteResult: {
      const choices = objectsOf(data.choices);
      refuseProblems([
        ...checkSchema(ApplicationCommandAutocompleteCallbackRequestSchema, body),
        ...checkChoiceList(choices, ['data', 'choices']),
      ]);
      outcome.choices = choices;
      return null;
    }
    default: {
      refuseProblems(checkSchema(ModalInteractionCallbackRequestSchema, body));
      outcome.modal = data;
      return null;
    }
  }
}

/** @see https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-callback-interaction-callback-response-object */
function describe(world: World, outcome: Outcome, message: Message | null): Json {
  const isLoading = outcome.responseType === DeferredChannelMessageWithSource;
  const types: Readonly<Record<Outcome['kind'], number>> = {
    slash: 2,
    'message-command': 2,
    component: 3,
    autocomplete: 4,
    message: 0,
  };
  return {
    interaction: {
      id: outcome.id,
      type: types[outcome.kind],
      ...(message === null ? {} : { response_message_id: message.id }),
      response_message_loading: isLoading,
      response_message_ephemeral: isEphemeral(outcome),
    },
    resource: {
      type: outcome.responseType,
      ...(message === null ? {} : { message: messagePayload(world, message) }),
    },
  };
}
