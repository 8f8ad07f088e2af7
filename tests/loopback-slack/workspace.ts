import type { Interaction, Message, View } from './interaction.ts';
import { LIMITS } from './limits.ts';
import type { Json } from './shape.ts';

export interface Channel {
  readonly id: string;
  readonly name: string;
  readonly kind: 'public' | 'private' | 'im';
  isMember: boolean;
  isArchived: boolean;
}

/** One workspace with one app in it: all that the server knows. */
export interface Workspace {
  readonly identity: Identity;
  readonly scopes: ReadonlySet<string>;
  readonly hasCharts: boolean;
  readonly now: () => number;
  readonly nextTs: () => string;
  readonly nextId: (prefix: string) => string;
  readonly channels: Map<string, Channel>;
  readonly messages: Message[];
  /** by channel and `client_msg_id`: the same is not posted twice */
  readonly posted: Map<string, Message>;
  readonly views: Map<string, View>;
  readonly homes: Map<string, View>;
  readonly triggers: Map<
    string,
    { readonly madeAt: number; isUsed: boolean; readonly interaction: Interaction }
  >;
  readonly responseUrls: Map<string, ResponseUrl>;
  readonly uploads: Map<string, Upload>;
  readonly interactions: Interaction[];
  readonly revokedTokens: Set<string>;
  /** told of each message that comes to stand in a conversation */
  onPosted: (message: Message) => void;
}

export interface Identity {
  readonly botToken: string;
  readonly appToken: string;
  readonly teamId: string;
  readonly teamName: string;
  readonly appId: string;
  readonly botId: string;
  readonly botUserId: string;
  readonly botName: string;
}

export interface ResponseUrl {
  readonly madeAt: number;
  uses: number;
  readonly interaction: Interaction;
  readonly channel: string;
  /** the message clicked, or the first that was posted through this address */
  original: Message | null;
}

export interface Upload {
  readonly id: string;
  readonly name: string;
  readonly length: number;
  readonly altText: string;
  bytes: Buffer | null;
}

export function buildWorkspace(
  identity: Identity,
  { scopes, hasCharts, now }: { scopes: readonly string[]; hasCharts: boolean; now: () => number },
): Workspace {
  let made = 0;
  return {
    identity,
    scopes: new Set(scopes),
    hasCharts,
    now,
    nextTs: () => `${Math.floor(now() / 1000)}.${String(++made).padStart(6, '0')}`,
    nextId: (prefix) => `${prefix}${(++made).toString(36).toUpperCase().padStart(9, '0')}`,
    channels: new Map(),
    messages: [],
    posted: new Map(),
    views: new Map(),
    homes: new Map(),
    triggers: new Map(),
    responseUrls: new Map(),
    uploads: new Map(),
    interactions: [],
    revokedTokens: new Set(),
    onPosted: () => {},
  };
}

/** Why a trigger cannot open a modal now, or the interaction it came from; uses the trigger up. */
export function useTrigger(workspace: Workspace, id: unknown): string | Interaction {
  const trigger = workspace.triggers.get(String(id));
  if (trigger === undefined) return 'invalid_trigger_id';
  if (trigger.isUsed) return 'exchanged_trigger_id';
  if (workspace.now() - trigger.madeAt > LIMITS.triggerMs) return 'expired_trigger_id';
  trigger.isUsed = true;
  return trigger.interaction;
}

/** The blocks as Slack keeps them: each with a `block_id`, each interactive element with an `action_id`. */
export function withIds(blocks: unknown, nextId: (prefix: string) => string): readonly Json[] {
  if (!Array.isArray(blocks)) return [];
  return blocks.map((block: Json) => ({
    ...block,
    block_id: block.block_id || nextId('b'),
    ...(Array.isArray(block.elements) && block.type === 'actions'
      ? {
          elements: block.elements.map((each: Json) => ({
            ...each,
            action_id: each.action_id || nextId('a'),
          })),
        }
      : {}),
  }));
}
