import { isObject, type Json, objectsOf, stringOf } from '../json.ts';
import { LIMITS } from '../limits.ts';
import type { Problem } from '../refusal.ts';

/** What is wrong with the embeds of a message together, and fields that are blank. */
export function checkEmbeds(embeds: unknown, at: readonly PropertyKey[]): readonly Problem[] {
  const list = objectsOf(embeds);
  const blank = list.flatMap((embed, index) =>
    objectsOf(embed.fields).flatMap((field, number) =>
      (['name', 'value'] as const)
        .filter((part) => stringOf(field[part]).trim() === '')
        .map((part) => ({
          path: [...at, index, 'fields', number, part],
          code: 'BASE_TYPE_REQUIRED',
          message: 'This field is required',
        })),
    ),
  );
  if (list.reduce((sum, embed) => sum + sizeOf(embed), 0) <= LIMITS.embedsText) return blank;
  return [
    ...blank,
    {
      path: at,
      code: 'MAX_EMBED_SIZE_EXCEEDED',
      message: `Embed size exceeds maximum size of ${LIMITS.embedsText}`,
    },
  ];
}

/** The characters that count: title, description, field names and values, footer and author. */
function sizeOf({ title, description, fields, footer, author }: Json): number {
  const texts = [
    title,
    description,
    ...objectsOf(fields).flatMap(({ name, value }) => [name, value]),
    isObject(footer) ? footer.text : '',
    isObject(author) ? author.name : '',
  ];
  return texts.reduce<number>((sum, text) => sum + stringOf(text).trim().length, 0);
}
