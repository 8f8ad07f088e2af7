import { MessageFlags } from 'discord.js';
import type { ZodMiniType } from 'zod/mini';
import type { Json } from '../json.ts';
import { objectsOf, stringOf } from '../json.ts';
import { LIMITS } from '../limits.ts';
import { checkAllowedMentions } from '../mentions.ts';
import { type Problem, refuse, refuseProblems } from '../refusal.ts';
import { checkAttachments, type Uploads } from './check-attachments.ts';
import { checkComponents, isTooManyBytes } from './check-components.ts';
import { checkEmbeds } from './check-embeds.ts';
import { checkSchema } from './check-schema.ts';

export interface Standing extends Uploads {
  /** the message that is edited; null for a new one */
  readonly edits: {
    readonly content: string;
    readonly embeds: readonly Json[];
    readonly flags: number;
  } | null;
}

/**
 * Throws the refusal of a message that Discord would not take.
 *
 * @param body  the whole request body, which the schema describes
 * @param at  where in the body the message stands
 */
export function checkMessage(
  body: Json,
  schema: ZodMiniType,
  { at, ...standing }: Standing & { at: readonly PropertyKey[] },
): void {
  const payload = at.reduce<Json>((place, step) => (place[String(step)] ?? {}) as Json, body);
  const isV2 = hasV2(payload, standing);
  refuseProblems(checkSchema(schema, body));
  refuseProblems([
    ...checkContent(payload, at),
    ...(isV2 ? checkLegacyFields(payload, standing, at) : []),
    ...checkEmbeds(payload.embeds, [...at, 'embeds']),
    ...checkComponents(payload.components, { isV2, at: [...at, 'components'] }),
    ...checkAttachments(payload, standing, at),
    ...checkAllowedMentions(payload.allowed_mentions, at),
  ]);
  if (isV2 && isTooManyBytes(payload.components)) throw refuse.broken();
}

/** Whether the message is, or becomes, one of Components V2; it cannot go back. */
export function hasV2({ flags }: Json, { edits }: Pick<Standing, 'edits'>): boolean {
  return ((Number(flags ?? 0) | (edits?.flags ?? 0)) & MessageFlags.IsComponentsV2) !== 0;
}

function checkContent({ content }: Json, at: readonly PropertyKey[]): readonly Problem[] {
  if (stringOf(content).trim().length <= LIMITS.content) return [];
  return [
    {
      path: [...at, 'content'],
      code: 'BASE_TYPE_MAX_LENGTH',
      message: `Must be ${LIMITS.content} or fewer in length.`,
    },
  ];
}

function checkLegacyFields(
  payload: Json,
  { edits }: Standing,
  at: readonly PropertyKey[],
): readonly Problem[] {
  const standing = {
    content: payload.content === undefined ? (edits?.content ?? '') : stringOf(payload.content),
    embeds: payload.embeds === undefined ? (edits?.embeds ?? []) : objectsOf(payload.embeds),
  };
  return (['content', 'embeds'] as const)
    .filter((field) => standing[field].length > 0)
    .map((field) => ({
      path: [...at, field],
      code: 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
      message: `The '${field}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`,
    }));
}
