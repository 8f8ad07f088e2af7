import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { GatewayCloseCodes, GatewayIntentBits, GatewayOpcodes } from 'discord.js';
import { type RawData, type WebSocket, WebSocketServer } from 'ws';
import { checkIdentify, shardOf } from './checks/check-identify.ts';
import { isObject, type Json } from './json.ts';
import { LIMITS } from './limits.ts';
import { guildPayload, userPayload } from './payloads.ts';
import { gatewayUrl } from './routes/identity.ts';
import { hears, replay, type Session, sendEvent } from './session.ts';
import type { World } from './world.ts';

interface Connection {
  readonly socket: WebSocket;
  session: Session | null;
  heardAt: number;
  received: number[];
}

/** The gateway, and the trouble that a test can make on it. */
export interface Gateway {
  readonly upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
  readonly counts: { connections: number; identifies: number; resumes: number; heartbeats: number };
  /** Sessions that have a connection now. */
  readonly connected: () => number;
  /** Cuts every connection without a closing frame. */
  readonly drop: () => void;
  readonly close: (code: number, reason?: string) => void;
  /** Asks every client to reconnect (op 7). */
  readonly reconnect: () => void;
  /** Tells every client that its session is invalid (op 9). */
  readonly invalidate: (isResumable: boolean) => void;
  /** Forgets every session, so that a resume gets an invalid session. */
  readonly forget: () => void;
  /** Whether heartbeats are acknowledged; a client that gets none takes its connection for dead. */
  acknowledges: boolean;
  /** Whether new connections are taken. */
  accepts: boolean;
  readonly stop: () => void;
}

interface Rules {
  readonly heartbeatMs: number;
  /** the privileged intents that the application was given */
  readonly privilegedIntents: number;
}

/** @see https://docs.discord.com/developers/events/gateway */
export function buildGateway(world: World, { heartbeatMs, privilegedIntents }: Rules): Gateway {
  const sockets = new WebSocketServer({ noServer: true });
  const sessions = new Map<string, Session>();
  const connections = new Set<Connection>();
  const counts = { connections: 0, identifies: 0, resumes: 0, heartbeats: 0 };

  world.dispatch = (event, place, payload, onSent) => {
    for (const session of sessions.values())
      if (hears(session, place)) sendEvent(session, event, payload(session.intents), onSent);
  };

  const watch = setInterval(() => {
    for (const { socket, heardAt } of connections)
      if (Date.now() - heardAt > 2 * heartbeatMs) socket.close(GatewayCloseCodes.SessionTimedOut);
  }, heartbeatMs);
  watch.unref();

  const gateway: Gateway = {
    counts,
    acknowledges: true,
    accepts: true,
    upgrade(request, socket, head) {
      if (!gateway.accepts)
        return void socket.end('HTTP/1.1 503 Service Unavailable\r\nconnection: close\r\n\r\n');
      sockets.handleUpgrade(request, socket, head, (client) => open(client, request));
    },
    connected: () =>
      [...sessions.values()].filter(({ socket }) => socket !== null && socket.readyState === socket.OPEN)
        .length,
    drop: () => each(({ socket }) => socket.terminate()),
    close: (code, reason) => each(({ socket }) => socket.close(code, reason)),
    reconnect: () => each(({ socket }) => send(socket, GatewayOpcodes.Reconnect, null)),
    invalidate: (isResumable) =>
      each((connection) => {
        if (!isResumable && connection.session !== null) sessions.delete(connection.session.id);
        send(connection.socket, GatewayOpcodes.InvalidSession, isResumable);
      }),
    forget: () => sessions.clear(),
    stop() {
      clearInterval(watch);
      each(({ socket }) => socket.terminate());
      sockets.close();
    },
  };

  function each(act: (connection: Connection) => void): void {
    for (const connection of [...connections]) act(connection);
  }

  function open(socket: WebSocket, request: IncomingMessage): void {
    const connection: Connection = { socket, session: null, heardAt: Date.now(), received: [] };
    connections.add(connection);
    counts.connections += 1;
    socket.on('message', (data) => receive(connection, data));
    socket.on('error', () => socket.terminate());
    socket.on('close', (code) => leave(connection, code));
    const query = new URL(request.url ?? '/', 'http://localhost').searchParams;
    if (query.get('v') !== '10') socket.close(GatewayCloseCodes.InvalidAPIVersion);
    else send(socket, GatewayOpcodes.Hello, { heartbeat_interval: heartbeatMs });
  }

  /** A session outlives its connection, unless the client itself ended it. */
  function leave(connection: Connection, code: number): void {
    connections.delete(connection);
    const { session } = connection;
    if (session === null || session.socket !== connection.socket) return;
    session.socket = null;
    if (code === 1000 || code === 1001) sessions.delete(session.id);
  }

  function receive(connection: Connection, data: RawData): void {
    const code = act(connection, String(data));
    if (code !== null) connection.socket.close(code);
  }

  /** Does what a frame asks for, or gives the code to close the connection with. */
  function act(connection: Connection, text: string): GatewayCloseCodes | null {
    const frame = parse(text);
    const now = Date.now();
    connection.received = [...connection.received.filter((at) => now - at < LIMITS.gatewayEventsMs), now];
    if (connection.received.length > LIMITS.gatewayEvents) return GatewayCloseCodes.RateLimited;
    if (frame === null || text.length > LIMITS.gatewayBytes) return GatewayCloseCodes.DecodeError;
    const payload = isObject(frame.d) ? frame.d : {};
    switch (frame.op) {
      case GatewayOpcodes.Heartbeat:
        return beat(connection, frame.d);
      case GatewayOpcodes.Identify:
        return identify(connection, payload);
      case GatewayOpcodes.Resume:
        return resume(connection, payload);
      case GatewayOpcodes.PresenceUpdate:
      case GatewayOpcodes.RequestGuildMembers:
        return connection.session === null ? GatewayCloseCodes.NotAuthenticated : null;
      default:
        return GatewayCloseCodes.UnknownOpcode;
    }
  }

  function beat(connection: Connection, sequence: unknown): null {
    counts.heartbeats += 1;
    connection.heardAt = Date.now();
    const { session, socket } = connection;
    if (session !== null) session.log = session.log.filter((entry) => entry.sequence > Number(sequence ?? 0));
    if (gateway.acknowledges) send(socket, GatewayOpcodes.HeartbeatAck, undefined);
    return null;
  }

  function identify(connection: Connection, payload: Json): GatewayCloseCodes | null {
    if (connection.session !== null) return GatewayCloseCodes.AlreadyAuthenticated;
    const code = checkIdentify(payload, { token: world.application.token, privilegedIntents });
    if (code !== null) return code;
    counts.identifies += 1;
    const session: Session = {
      id: world.nextId(),
      intents: Number(payload.intents),
      shard: shardOf(payload.shard),
      sequence: 0,
      log: [],
      socket: connection.socket,
    };
    sessions.set(session.id, session);
    connection.session = session;
    welcome(session);
    return null;
  }

  function welcome(session: Session): void {
    const { application, bot } = world;
    const guilds = [...world.guilds.values()].filter((guild) => hears(session, { guild, intents: 0 }));
    sendEvent(session, 'READY', {
      v: 10,
      user: { ...userPayload(bot), verified: true, mfa_enabled: false, email: null },
      guilds: guilds.map(({ id }) => ({ id, unavailable: true })),
      session_id: session.id,
      resume_gateway_url: gatewayUrl(world),
      shard: session.shard,
      application: { id: application.id, flags: 0 },
    });
    if ((session.intents & GatewayIntentBits.Guilds) === 0) return;
    for (const guild of guilds) sendEvent(session, 'GUILD_CREATE', guildPayload(world, guild));
  }

  function resume(connection: Connection, { token, session_id, seq }: Json): GatewayCloseCodes | null {
    const { socket } = connection;
    if (token !== world.application.token) return GatewayCloseCodes.AuthenticationFailed;
    const session = sessions.get(String(session_id));
    if (session === undefined) {
      send(socket, GatewayOpcodes.InvalidSession, false);
      return null;
    }
    if (Number(seq) > session.sequence) return GatewayCloseCodes.InvalidSeq;
    counts.resumes += 1;
    if (session.socket !== socket) session.socket?.terminate();
    session.socket = socket;
    connection.session = session;
    replay(session, Number(seq));
    sendEvent(session, 'RESUMED', {});
    return null;
  }

  return gateway;
}

function send(socket: WebSocket, op: number, d: unknown): void {
  if (socket.readyState === socket.OPEN) socket.send(JSON.stringify({ op, d, s: null, t: null }));
}

function parse(text: string): Json | null {
  try {
    const frame: unknown = JSON.parse(text);
    return isObject(frame) ? frame : null;
  } catch {
    return null;
  }
}
