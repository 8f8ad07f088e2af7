import { randomUUID } from 'node:crypto';
import type { WebSocket } from 'ws';
import type { Interaction } from './interaction.ts';
import { LIMITS } from './limits.ts';
import type { Json } from './shape.ts';
import type { Sockets } from './sockets.ts';
import type { Workspace } from './workspace.ts';

export interface Envelope {
  readonly type: 'slash_commands' | 'events_api' | 'interactive';
  readonly payload: Json;
  readonly acceptsResponse: boolean;
}

interface Pending {
  readonly interaction: Interaction;
  readonly envelope: Envelope;
  readonly socket: WebSocket | null;
  readonly retry: number;
  readonly timer: NodeJS.Timeout;
}

export interface Delivery {
  readonly deliver: (interaction: Interaction, envelope: Envelope, retry?: number) => void;
  readonly onAck: (envelopeId: string, payload: Json) => void;
  /** a socket broke: the events on it that nobody acknowledged go out again */
  readonly onGone: (socket: WebSocket) => void;
  /** a socket opened: the events that found none go out now */
  readonly onOpen: () => void;
  readonly close: () => void;
}

interface Options {
  readonly sockets: () => Sockets;
  readonly onFirstAck: (interaction: Interaction, payload: Json) => void;
  readonly ackMs: number;
  readonly retryDelaysMs: readonly number[];
}

/** Sends envelopes until they are acknowledged: events three times more, commands and clicks once. */
export function buildDelivery(workspace: Workspace, options: Options): Delivery {
  const pending = new Map<string, Pending>();
  const waits = new Set<NodeJS.Timeout>();
  const homeless: Pending[] = [];

  function deliver(interaction: Interaction, envelope: Envelope, retry = 0): void {
    const id = retry === 0 ? interaction.envelopeId : randomUUID();
    const socket = options.sockets().send({
      envelope_id: id,
      type: envelope.type,
      accepts_response_payload: envelope.acceptsResponse,
      payload: envelope.payload,
      ...(envelope.type === 'events_api'
        ? { retry_attempt: retry, retry_reason: retry > 0 ? 'timeout' : '' }
        : {}),
    });
    const timer = setTimeout(() => onSilence(id), options.ackMs);
    const sent = { interaction, envelope, socket, retry, timer };
    if (socket !== null) {
      interaction.undelivered = null;
      interaction.deliveries += 1;
      pending.set(id, sent);
      return;
    }
    clearTimeout(timer);
    if (interaction.deliveries === 0) interaction.undelivered = 'no_socket';
    if (envelope.type === 'events_api') homeless.push(sent);
    else interaction.isTimedOut = true;
  }

  function onSilence(id: string): void {
    const sent = pending.get(id);
    if (sent === undefined) return;
    if (sent.envelope.type === 'events_api') again(id, sent);
    else if (sent.interaction.ackMs === null) sent.interaction.isTimedOut = true;
  }

  function again(id: string, { interaction, envelope, retry }: Pending): void {
    pending.delete(id);
    const delay = options.retryDelaysMs[retry];
    if (delay === undefined) interaction.isTimedOut = true;
    if (delay === undefined) return;
    const wait = setTimeout(() => {
      waits.delete(wait);
      deliver(interaction, envelope, retry + 1);
    }, delay);
    waits.add(wait);
  }

  return {
    deliver,
    onAck(id, payload) {
      const sent = pending.get(id);
      if (sent === undefined) return;
      clearTimeout(sent.timer);
      pending.delete(id);
      const { interaction } = sent;
      if (interaction.ackMs !== null) return;
      interaction.ackMs = workspace.now() - interaction.actedAt;
      interaction.ack = payload;
      if (interaction.ackMs > LIMITS.ackMs && sent.envelope.type !== 'events_api')
        interaction.isTimedOut = true;
      else options.onFirstAck(interaction, payload);
    },
    onGone(socket) {
      for (const [id, sent] of pending)
        if (sent.socket === socket) {
          sent.interaction.wasCut = true;
          clearTimeout(sent.timer);
          onSilence(id);
          pending.delete(id);
        }
    },
    onOpen() {
      for (const { interaction, envelope, retry } of homeless.splice(0))
        deliver(interaction, envelope, retry);
    },
    close() {
      for (const { timer } of pending.values()) clearTimeout(timer);
      for (const wait of waits) clearTimeout(wait);
    },
  };
}
