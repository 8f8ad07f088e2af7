import type { Refusal } from './refusal.ts';
import type { Json } from './shape.ts';

/** A message as a member of the workspace sees it now. */
export interface Message {
  readonly ts: string;
  readonly channel: string;
  readonly threadTs: string | null;
  readonly visibility: 'channel' | 'ephemeral';
  /** who alone sees an ephemeral message */
  readonly viewer: string | null;
  readonly via:
    | 'ack'
    | 'response_url'
    | 'chat.postMessage'
    | 'chat.postEphemeral'
    | 'files.completeUploadExternal'
    | 'user';
  readonly author: string;
  text: string;
  blocks: readonly Json[];
  unfurls: boolean;
  files: readonly Json[];
  edits: number;
  isDeleted: boolean;
}

/** A modal or Home tab as it is shown now. */
export interface View extends Json {
  readonly id: string;
  readonly type: string;
  readonly hash: string;
  readonly blocks: readonly Json[];
}

/**
 * One thing a user did, and all that came of it so far. It goes on growing after the driver returned it, so that a
 * second answer that comes late is seen too.
 *
 * Times are in milliseconds from the moment the user acted.
 */
export interface Interaction {
  readonly envelopeId: string;
  /** by the server's clock */
  readonly actedAt: number;
  readonly kind: string;
  readonly user: string;
  readonly channel: string | null;
  /** the message that an answer in the thread would hang under */
  readonly threadTs: string | null;
  readonly ts: string | null;
  /** the id of the response_url that came with it */
  responseUrl: string | null;
  /** why the server sent nothing to the bot: no scope, no subscription, no socket */
  undelivered: string | null;
  deliveries: number;
  /** a socket broke with it under way: whether the bot ever saw it is not known */
  wasCut: boolean;
  ackMs: number | null;
  ack: Json | null;
  /** what the user saw because no acknowledgement came within 3 s */
  isTimedOut: boolean;
  answerMs: number | null;
  readonly messages: Message[];
  readonly edited: Message[];
  readonly deleted: Message[];
  readonly views: View[];
  readonly refusals: { readonly method: string; readonly refusal: Refusal }[];
}
