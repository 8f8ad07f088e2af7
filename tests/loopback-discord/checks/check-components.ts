import { ButtonStyle, ComponentType } from 'discord.js';
import { type Json, objectsOf, stringOf } from '../json.ts';
import { LIMITS } from '../limits.ts';
import type { Problem } from '../refusal.ts';
import { mediaOf, type Placed, walkComponents } from './walk-components.ts';

const SELECTS = new Set<unknown>([
  ComponentType.StringSelect,
  ComponentType.UserSelect,
  ComponentType.RoleSelect,
  ComponentType.MentionableSelect,
  ComponentType.ChannelSelect,
]);

/** What is wrong with a message's components beyond their single fields. */
export function checkComponents(
  components: unknown,
  { isV2, at }: { isV2: boolean; at: readonly PropertyKey[] },
): readonly Problem[] {
  const all = walkComponents(components, at);
  return [
    ...(isV2 ? checkTotals(all, components, at) : checkRows(components, at)),
    ...all.flatMap(checkButton),
    ...all.flatMap(checkRowWidth),
    ...all.flatMap(checkSelect),
    ...checkUnique(
      all,
      'custom_id',
      'COMPONENT_CUSTOM_ID_DUPLICATED',
      'Component custom id cannot be duplicated',
    ),
    ...checkUnique(all, 'id', 'COMPONENT_ID_DUPLICATED', 'Component id cannot be duplicated'),
  ];
}

function checkRows(components: unknown, at: readonly PropertyKey[]): readonly Problem[] {
  const rows = objectsOf(components);
  const foreign = rows.flatMap(({ type }, index) =>
    type === ComponentType.ActionRow
      ? []
      : [
          {
            path: [...at, index],
            code: 'UNION_TYPE_CHOICES',
            message: 'Value of field "type" must be one of (1,).',
          },
        ],
  );
  if (rows.length <= LIMITS.rows) return foreign;
  return [
    ...foreign,
    { path: at, code: 'BASE_TYPE_BAD_LENGTH', message: `Must be between 1 and ${LIMITS.rows} in length.` },
  ];
}

function checkTotals(
  all: readonly Placed[],
  components: unknown,
  at: readonly PropertyKey[],
): readonly Problem[] {
  const problems: Problem[] = [];
  if (all.length > LIMITS.components)
    problems.push({
      path: at,
      code: 'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
      message: `The total number of components cannot exceed ${LIMITS.components}`,
    });
  if (displayedText(components).length > LIMITS.componentsText)
    problems.push({
      path: at,
      code: 'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
      message: `Components displayable text size exceeds maximum size of ${LIMITS.componentsText}`,
    });
  if (mediaOf(components).length > LIMITS.mediaItems)
    problems.push({
      path: at,
      code: 'COMPONENT_MEDIA_ITEMS_EXCEEDED',
      message: `At most ${LIMITS.mediaItems} media items`,
    });
  return problems;
}

/** The words of all text displays, one after the other. */
export function displayedText(components: unknown): string {
  return walkComponents(components)
    .map(({ component }) => (component.type === ComponentType.TextDisplay ? stringOf(component.content) : ''))
    .join('');
}

/** Whether Discord breaks on what it makes of the text displays, which it answers with a 500. */
export function isTooManyBytes(components: unknown): boolean {
  const texts = walkComponents(components).filter(
    ({ component }) => component.type === ComponentType.TextDisplay,
  );
  return (
    Buffer.byteLength(displayedText(components)) + LIMITS.componentsBytesEach * texts.length >
    LIMITS.componentsBytes
  );
}

function checkButton({ component, path }: Placed): readonly Problem[] {
  if (component.type !== ComponentType.Button || component.style === ButtonStyle.Premium) return [];
  const isLink = component.style === ButtonStyle.Link;
  const problems: Problem[] = [];
  if (!component.label && !component.emoji)
    problems.push({
      path,
      code: 'BUTTON_COMPONENT_LABEL_OR_EMOJI_REQUIRED',
      message: 'A button must have a label or an emoji',
    });
  if (isLink ? component.custom_id : component.url)
    problems.push({
      path,
      code: 'BUTTON_COMPONENT_CUSTOM_ID_AND_URL',
      message: 'A custom id and url cannot both be specified',
    });
  if (isLink ? !component.url : !component.custom_id)
    problems.push({
      path: [...path, isLink ? 'url' : 'custom_id'],
      code: 'BASE_TYPE_REQUIRED',
      message: 'This field is required',
    });
  return problems;
}

function checkRowWidth({ component, path }: Placed): readonly Problem[] {
  if (component.type !== ComponentType.ActionRow) return [];
  const width = objectsOf(component.components).reduce(
    (sum, { type }) => sum + (SELECTS.has(type) ? LIMITS.rowWidth : 1),
    0,
  );
  if (width <= LIMITS.rowWidth) return [];
  return [
    {
      path: [...path, 'components'],
      code: 'COMPONENT_LAYOUT_WIDTH_EXCEEDED',
      message: 'The specified component exceeds the maximum width',
    },
  ];
}

function checkSelect({ component, path }: Placed): readonly Problem[] {
  if (component.type !== ComponentType.StringSelect) return [];
  const options = objectsOf(component.options);
  const { least, most } = bounds(component);
  const problems: Problem[] = [];
  if (new Set(options.map(({ value }) => value)).size < options.length)
    problems.push({
      path: [...path, 'options'],
      code: 'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
      message: 'The specified option value is already used',
    });
  if (least > most || least > options.length || most > options.length)
    problems.push({
      path,
      code: 'SELECT_COMPONENT_INVALID_VALUE_RANGE',
      message: 'min_values and max_values must fit the options',
    });
  if (options.filter((option) => option.default === true).length > most)
    problems.push({
      path,
      code: 'SELECT_COMPONENT_TOO_MANY_DEFAULTS',
      message: 'More options are selected by default than max_values',
    });
  return problems;
}

function bounds({ min_values, max_values }: Json): { least: number; most: number } {
  return {
    least: typeof min_values === 'number' ? min_values : 1,
    most: typeof max_values === 'number' ? max_values : 1,
  };
}

function checkUnique(
  all: readonly Placed[],
  field: 'custom_id' | 'id',
  code: string,
  message: string,
): readonly Problem[] {
  const seen = new Set<unknown>();
  return all.flatMap(({ component, path }) => {
    const value = component[field];
    if (value === undefined || value === null || (field === 'id' && value === 0)) return [];
    if (seen.has(value)) return [{ path: [...path, field], code, message }];
    seen.add(value);
    return [];
  });
}
