import type { core, ZodMiniType } from 'zod/mini';
import { isObject } from '../json.ts';
import type { Problem } from '../refusal.ts';

type Issue = core.$ZodIssue;

/** What Discord's OpenAPI description finds wrong with a value, in Discord's own codes; `[]` when it fits. */
export function checkSchema(
  schema: ZodMiniType,
  value: unknown,
  at: readonly PropertyKey[] = [],
): readonly Problem[] {
  const result = schema.safeParse(value);
  if (result.success) return [];
  return result.error.issues
    .flatMap((issue) => explain(issue, value))
    .map(({ path, ...rest }) => ({ path: [...at, ...path], ...rest }));
}

function explain(issue: Issue, value: unknown): readonly Problem[] {
  if (issue.code === 'invalid_union') return explainUnion(issue, value);
  const { path } = issue;
  const given = valueAt(value, path);
  if (isNumeral(issue, given)) return [];
  if (given === undefined || given === null)
    return [{ path, code: 'BASE_TYPE_REQUIRED', message: 'This field is required' }];
  if (issue.code === 'too_big')
    return [
      typeof given === 'number'
        ? sized(path, 'NUMBER_TYPE_MAX', `int value should be less than or equal to ${issue.maximum}.`)
        : sized(path, 'BASE_TYPE_MAX_LENGTH', `Must be ${issue.maximum} or fewer in length.`),
    ];
  if (issue.code === 'too_small')
    return [
      typeof given === 'number'
        ? sized(path, 'NUMBER_TYPE_MIN', `int value should be greater than or equal to ${issue.minimum}.`)
        : sized(path, 'BASE_TYPE_MIN_LENGTH', `Must be ${issue.minimum} or more in length.`),
    ];
  if (issue.code === 'invalid_value')
    return [
      {
        path,
        code: 'BASE_TYPE_CHOICES',
        message: `Value must be one of ${JSON.stringify(issue.values.map(String))}.`,
      },
    ];
  if (issue.code === 'invalid_format' && issue.format === 'url')
    return [{ path, code: 'URL_TYPE_INVALID_URL', message: 'Not a well formed URL.' }];
  return [
    {
      path,
      code: 'BASE_TYPE_BAD_TYPE',
      message: `Could not interpret ${JSON.stringify(given)}: ${issue.code}.`,
    },
  ];
}

/** The problems of the member of a union that was meant: the one whose `type` fits, else the one least wrong. */
function explainUnion(issue: core.$ZodIssueInvalidUnion, value: unknown): readonly Problem[] {
  const { path } = issue;
  const given = valueAt(value, path);
  const members = issue.errors.filter(
    (errors) => !errors.some(({ path: [first, ...rest] }) => first === 'type' && rest.length === 0),
  );
  if (members.length === 0 && isObject(given)) {
    const types = issue.errors.flatMap((errors) =>
      errors.flatMap((each) => (each.code === 'invalid_value' ? each.values : [])),
    );
    const message = `Value of field "type" must be one of (${types.join(', ')}).`;
    return [{ path: [...path, 'type'], code: 'UNION_TYPE_CHOICES', message }];
  }
  const ofKind = members.filter((errors) => errors.every((each) => each.path.length > 0));
  const likely = ofKind.length > 0 ? ofKind : members;
  const meant = likely.toSorted((a, b) => a.length - b.length)[0] ?? [];
  return meant
    .flatMap((each) => explain(each, given))
    .map((problem) => ({ ...problem, path: [...path, ...problem.path] }));
}

/** Discord takes a string of digits wherever its description says number. @see discord/discord-api-spec, README */
function isNumeral(issue: Issue, given: unknown): boolean {
  return (
    issue.code === 'invalid_type' &&
    issue.expected === 'number' &&
    typeof given === 'string' &&
    /^\d{1,20}$/.test(given)
  );
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (place, step) => (place as Record<PropertyKey, unknown> | null | undefined)?.[step],
    value,
  );
}

function sized(path: readonly PropertyKey[], code: string, message: string): Problem {
  return { path, code, message };
}
