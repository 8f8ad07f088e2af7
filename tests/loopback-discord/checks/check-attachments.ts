import type { File } from '../body.ts';
import { isObject, type Json, objectsOf } from '../json.ts';
import { LIMITS } from '../limits.ts';
import { type Problem, refuse } from '../refusal.ts';
import { mediaOf } from './walk-components.ts';

export interface Uploads {
  readonly files: readonly File[];
  /** the attachments that the message has already */
  readonly kept: readonly { readonly id: string; readonly filename: string }[];
}

/** Attachments and `attachment://` addresses whose file is not there. */
export function checkAttachments(
  payload: Json,
  { files, kept }: Uploads,
  at: readonly PropertyKey[],
): readonly Problem[] {
  if (files.some(({ bytes }) => bytes.length > LIMITS.fileBytes)) throw refuse.tooLarge();
  const ids = new Set([...files.map(({ index }) => index), ...kept.map(({ id }) => id)]);
  const names = new Set([...files.map(({ name }) => name), ...kept.map(({ filename }) => filename)]);

  const absent = objectsOf(payload.attachments).flatMap(({ id }, index) =>
    ids.has(String(id)) ? [] : [missing([...at, 'attachments', index], `id ${String(id)}`)],
  );
  const unknown = addressesIn(payload).flatMap(({ url, path }) => {
    const name = /^attachment:\/\/(?<name>.*)$/.exec(url)?.groups?.name;
    return name === undefined || names.has(name) ? [] : [missing([...at, ...path], name)];
  });
  const tooMany =
    files.length > LIMITS.files
      ? [
          {
            path: [...at, 'attachments'],
            code: 'BASE_TYPE_MAX_LENGTH',
            message: `Must be ${LIMITS.files} or fewer in length.`,
          },
        ]
      : [];
  return [...absent, ...unknown, ...tooMany];
}

/** Every address of a picture or file in embeds and components; Discord itself lets those of embeds pass and shows nothing. */
function addressesIn({
  embeds,
  components,
}: Json): readonly { readonly url: string; readonly path: readonly PropertyKey[] }[] {
  const pictures = objectsOf(embeds).flatMap((embed, index) =>
    (['image', 'thumbnail'] as const).flatMap((part) => {
      const place = embed[part];
      return isObject(place) ? [{ url: String(place.url), path: ['embeds', index, part, 'url'] }] : [];
    }),
  );
  return [
    ...pictures,
    ...mediaOf(components).map(({ url, path }) => ({ url, path: ['components', ...path] })),
  ];
}

function missing(path: readonly PropertyKey[], what: string): Problem {
  return {
    path,
    code: 'UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND',
    message: `Referenced attachment not found: ${what}`,
  };
}
