import { randomUUID } from 'node:crypto';
import { webApi } from '@slack/bolt';
import type { Content, Outcome, Route } from './deliver.ts';

const { WebAPIHTTPError, WebAPIPlatformError, WebAPIRateLimitedError, WebAPIRequestError } = webApi;

/** How long a call may take before it counts as trouble. */
const TIMEOUT_MS = 10_000;
/** Errors that say that the blocks, not the conversation, are at fault. */
const OF_THE_BLOCKS =
  /^(?:invalid_blocks|invalid_blocks_format|invalid_attachments|msg_blocks_too_long|msg_too_long|block_mismatch|no_text|invalid_arguments)$/;
/** Errors that pass. */
const PASSING =
  /^(?:ratelimited|rate_limited|internal_error|fatal_error|service_unavailable|request_timeout|team_added_to_org)$/;
/** No link of an article or of ours grows a preview. */
const QUIET = { unfurl_links: false, unfurl_media: false } as const;

export interface ResponseOptions {
  readonly isPublic?: boolean;
  readonly isReplacing?: boolean;
  /** No message was clicked: a second try replaces the first, should that have arrived after all. */
  readonly isFirst?: boolean;
  readonly thread?: string | null;
}

/**
 * The way through a response_url, which needs no membership of the channel.
 *
 * @see https://docs.slack.dev/interactivity/handling-user-interaction#message_responses
 */
export function viaResponseUrl(
  url: string,
  { isPublic = false, isReplacing = false, isFirst = false, thread = null }: ResponseOptions = {},
): Route {
  let tries = 0;
  return {
    name: 'response_url',
    isReplacing: isReplacing || isFirst,
    send(content) {
      const isAgain = isFirst && tries > 0;
      tries += 1;
      return postTo(url, {
        ...content,
        ...(isReplacing ? {} : { response_type: isPublic ? 'in_channel' : 'ephemeral' }),
        replace_original: isReplacing || isAgain,
        ...(thread === null ? {} : { thread_ts: thread }),
        ...QUIET,
      });
    },
  };
}

/** Where an answer belongs. */
export interface Place {
  /** `null` on the Home tab. */
  readonly url: string | null;
  readonly channel: string;
  readonly user: string;
  readonly thread?: string | null;
}

/**
 * The ways to the asker, the best first: the response_url, the channel if the bot is a member, a direct message.
 *
 * @param options  `isPublic` for all to see
 */
export function routesTo(
  client: webApi.WebClient,
  { url, channel, user, thread = null }: Place,
  options: Omit<ResponseOptions, 'thread'>,
): Route[] {
  const replacing = url !== null && options.isReplacing ? [viaResponseUrl(url, options)] : [];
  const responding = url === null ? [] : [viaResponseUrl(url, { ...options, isReplacing: false, thread })];
  const posting = options.isPublic
    ? viaChannel(client, { channel, thread })
    : viaEphemeral(client, { channel, user, thread });
  return [...replacing, ...responding, posting, viaChannel(client, { channel: user })];
}

/** Deletes the message that was clicked, whatever the content. */
export function viaDeletion(url: string): Route {
  return { name: 'deletion', isReplacing: false, send: () => postTo(url, { delete_original: true }) };
}

/** The way into a channel or a thread where the bot is a member, or to a user directly (`channel` is the user's id). */
export function viaChannel(
  client: webApi.WebClient,
  { channel, thread = null }: { channel: string; thread?: string | null },
): Route {
  // Tells Slack that a second try is the same message.
  const id = randomUUID();
  return viaCall('chat.postMessage', (content) =>
    client.apiCall('chat.postMessage', {
      channel,
      ...(thread === null ? {} : { thread_ts: thread }),
      client_msg_id: id,
      ...content,
      ...QUIET,
    }),
  );
}

/** The way to one user in a channel or a thread, unseen by others. */
export function viaEphemeral(
  client: webApi.WebClient,
  { channel, user, thread = null }: { channel: string; user: string; thread?: string | null },
): Route {
  return viaCall('chat.postEphemeral', (content) =>
    client.apiCall('chat.postEphemeral', {
      channel,
      user,
      ...(thread === null ? {} : { thread_ts: thread }),
      ...content,
      ...QUIET,
    }),
  );
}

function viaCall(name: string, call: (content: Content) => Promise<webApi.WebAPICallResult>): Route {
  return {
    name,
    isReplacing: false,
    async send(content) {
      try {
        const result = await call(content);
        return { kind: 'sent', ts: 'ts' in result && typeof result.ts === 'string' ? result.ts : null };
      } catch (error) {
        return outcomeOf(error);
      }
    },
  };
}

/** What an error of the web client means for the message. */
export function outcomeOf(error: unknown): Outcome {
  if (error instanceof WebAPIRateLimitedError) return { kind: 'wait', seconds: error.retryAfter };
  if (error instanceof WebAPIHTTPError || error instanceof WebAPIRequestError)
    return { kind: 'wait', seconds: null };
  if (error instanceof WebAPIPlatformError) return outcomeOfError(error.data.error);
  return { kind: 'closed', error: error instanceof Error ? error.message : String(error) };
}

function outcomeOfError(error: string): Outcome {
  if (OF_THE_BLOCKS.test(error)) return { kind: 'refused', error };
  return PASSING.test(error) ? { kind: 'wait', seconds: null } : { kind: 'closed', error };
}

async function postTo(url: string, payload: object): Promise<Outcome> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(payload),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    if (response.status === 429) {
      return { kind: 'wait', seconds: Number(response.headers.get('retry-after')) || null };
    }
    if (response.status >= 500) return { kind: 'wait', seconds: null };
    const body = await response.text();
    // Without an error in the body, what it refuses is the blocks.
    const error = /"error"\s*:\s*"(?<name>\w+)"/.exec(body)?.groups?.name ?? body.trim();
    if (response.ok && !/"ok"\s*:\s*false/.test(body)) return { kind: 'sent', ts: null };
    return response.status === 400 && error === ''
      ? { kind: 'refused', error: '400' }
      : outcomeOfError(error);
  } catch {
    return { kind: 'wait', seconds: null };
  }
}
