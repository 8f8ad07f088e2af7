import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { type WebSocket, WebSocketServer } from 'ws';
import { LIMITS } from './limits.ts';
import { isObject, type Json } from './shape.ts';

export interface Sockets {
  /** a ticket for one upgrade, as a path with a query */
  readonly newTicket: () => string;
  /** sends to the next of the open sockets in turn; null when there is none */
  readonly send: (message: Json) => WebSocket | null;
  /** asks every open socket to go, as Slack does when it renews its machines */
  readonly askToLeave: (reason: 'warning' | 'refresh_requested' | 'link_disabled') => void;
  /** breaks every open socket without a word */
  readonly cut: () => void;
  readonly refuseUpgrades: (times: number, status?: number) => void;
  readonly count: () => number;
  /** once as many sockets are open */
  readonly until: (count: number) => Promise<void>;
  readonly close: () => Promise<void>;
}

interface Listener {
  readonly appId: string;
  readonly onOpen: () => void;
  readonly onAck: (envelopeId: string, payload: Json) => void;
  readonly onGone: (socket: WebSocket) => void;
}

const CLOSE_MS = 200;
const STEP_MS = 5;

/** The Socket Mode side of a server: upgrades with a ticket, hello, envelopes in turn, acknowledgements. */
export function openSockets(server: Server, listener: Listener): Sockets {
  const accept = new WebSocketServer({ noServer: true });
  const open: WebSocket[] = [];
  const tickets = new Set<string>();
  const refusals: number[] = [];

  server.on('upgrade', (request, socket, head) => {
    const ticket = new URL(request.url ?? '', 'ws://loopback').searchParams.get('ticket') ?? '';
    const status = refusals.shift() ?? (tickets.delete(ticket) ? null : 401);
    if (status !== null) return void socket.end(`HTTP/1.1 ${status} Refused\r\nConnection: close\r\n\r\n`);
    accept.handleUpgrade(request, socket, head, greet);
  });

  function greet(socket: WebSocket): void {
    const isTooMany = open.length >= LIMITS.connections;
    if (isTooMany)
      return void socket.send(JSON.stringify({ type: 'disconnect', reason: 'too_many_websockets' }));
    open.push(socket);
    socket.on('message', (data) => {
      const said: unknown = JSON.parse(String(data));
      if (!isObject(said)) return;
      listener.onAck(String(said.envelope_id), isObject(said.payload) ? said.payload : {});
    });
    socket.on('close', () => {
      open.splice(open.indexOf(socket), 1);
      listener.onGone(socket);
    });
    socket.on('error', () => socket.terminate());
    socket.send(
      JSON.stringify({
        type: 'hello',
        num_connections: open.length,
        debug_info: { host: 'applink-loopback', build_number: 1, approximate_connection_time: 18_060 },
        connection_info: { app_id: listener.appId },
      }),
    );
    listener.onOpen();
  }

  return {
    newTicket: () => {
      const ticket = randomUUID();
      tickets.add(ticket);
      return `/link/?ticket=${ticket}&app_id=${listener.appId}`;
    },
    send: (message) => {
      const socket = open.shift();
      if (socket === undefined) return null;
      open.push(socket);
      socket.send(JSON.stringify(message));
      return socket;
    },
    askToLeave: (reason) => {
      for (const socket of [...open])
        socket.send(JSON.stringify({ type: 'disconnect', reason, debug_info: { host: 'applink-loopback' } }));
    },
    cut: () => {
      for (const socket of [...open]) socket.terminate();
    },
    refuseUpgrades: (times, status = 503) => {
      refusals.push(...Array<number>(times).fill(status));
    },
    count: () => open.length,
    until: async (count) => {
      while (open.length !== count) await sleep(STEP_MS);
    },
    close: async () => {
      const gone = [...open].map((socket) => new Promise((resolve) => socket.on('close', resolve)));
      for (const socket of open) socket.close(1001);
      await Promise.race([Promise.all(gone), sleep(CLOSE_MS)]);
      for (const socket of [...open]) socket.terminate();
      accept.close();
    },
  };
}
