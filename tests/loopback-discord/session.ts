import type { WebSocket } from 'ws';
import type { Json } from './json.ts';
import type { Place } from './world.ts';

interface Entry {
  readonly sequence: number;
  readonly frame: string;
  readonly onSent: () => void;
}

/** What the gateway knows of one shard of a bot, across its connections. */
export interface Session {
  readonly id: string;
  readonly intents: number;
  readonly shard: readonly [id: number, count: number];
  sequence: number;
  /** what was sent, or waits for a resume, by sequence */
  log: Entry[];
  socket: WebSocket | null;
}

/** Sends an event, or keeps it until the session is resumed. */
export function sendEvent(
  session: Session,
  event: string,
  payload: Json,
  onSent: () => void = () => {},
): void {
  session.sequence += 1;
  const frame = JSON.stringify({ op: 0, t: event, s: session.sequence, d: payload });
  const entry = { sequence: session.sequence, frame, onSent };
  session.log.push(entry);
  send(session, entry);
}

/** Sends what the client has not got, after the event that it names as its last. */
export function replay(session: Session, after: number): void {
  for (const entry of session.log) if (entry.sequence > after) send(session, entry);
}

function send({ socket }: Session, { frame, onSent }: Entry): void {
  if (socket === null || socket.readyState !== socket.OPEN) return;
  socket.send(frame);
  onSent();
}

/** Whether a session's shard and intents let it hear of an event. */
export function hears({ shard: [id, count], intents }: Session, { guild, intents: needed }: Place): boolean {
  const shard = guild === null ? 0 : Number((BigInt(guild.id) >> 22n) % BigInt(count));
  return shard === id && (needed === 0 || (intents & needed) !== 0);
}
