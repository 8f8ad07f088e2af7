export type Json = Readonly<Record<string, unknown>>;

/** What Slack says is wrong, and the JSON pointer to it. */
export interface Problem {
  readonly text: string;
  readonly at: string;
}

/** Adds what Slack would refuse in a value at a JSON pointer; adds nothing when Slack would take it. */
export type Shape = (value: unknown, at: string, problems: Problem[]) => void;

export function text(max: number, min = 1): Shape {
  return (value, at, problems) => {
    if (typeof value !== 'string') problems.push({ text: 'must be a string', at });
    else if (value.length > max) problems.push({ text: `must be less than ${max + 1} characters`, at });
    else if (value.length < min) problems.push({ text: `must be more than ${min - 1} characters`, at });
  };
}

export function matching(pattern: RegExp, max: number, what: string): Shape {
  return (value, at, problems) => {
    text(max)(value, at, problems);
    if (typeof value === 'string' && !pattern.test(value)) problems.push({ text: `invalid ${what}`, at });
  };
}

export function oneOf(...allowed: readonly unknown[]): Shape {
  return (value, at, problems) => {
    if (!allowed.includes(value)) problems.push({ text: `invalid value: ${String(value)}`, at });
  };
}

export const flag: Shape = oneOf(true, false);

export function amount(min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY): Shape {
  return (value, at, problems) => {
    if (typeof value !== 'number' || !Number.isFinite(value)) problems.push({ text: 'must be a number', at });
    else if (value < min || value > max) problems.push({ text: `must be from ${min} to ${max}`, at });
  };
}

export function list(item: Shape, { min = 1, max }: { min?: number; max: number }): Shape {
  return (value, at, problems) => {
    if (!Array.isArray(value)) return void problems.push({ text: 'must be an array', at });
    if (value.length > max) problems.push({ text: `no more than ${max} items allowed`, at });
    if (value.length < min) problems.push({ text: `no fewer than ${min} items allowed`, at });
    for (const [index, each] of value.entries()) item(each, `${at}/${index}`, problems);
  };
}

/** An object with these fields and no others. */
export function record(required: Record<string, Shape>, optional: Record<string, Shape> = {}): Shape {
  return (value, at, problems) => {
    if (!isObject(value)) return void problems.push({ text: 'must be an object', at });
    for (const name of Object.keys(required))
      if (value[name] === undefined || value[name] === null)
        problems.push({ text: `missing required field: ${name}`, at });
    for (const [name, field] of Object.entries(value)) {
      const shape = required[name] ?? optional[name];
      if (shape === undefined) problems.push({ text: `invalid additional property: ${name}`, at });
      else if (field !== undefined && field !== null) shape(field, `${at}/${name}`, problems);
    }
  };
}

/** An object whose `type` says which of the shapes it has; a shape need not mention `type`. */
export function byType(shapes: Record<string, Shape>): Shape {
  return (value, at, problems) => {
    if (!isObject(value)) return void problems.push({ text: 'must be an object', at });
    const { type, ...rest } = value;
    if (type === undefined) return void problems.push({ text: 'missing required field: type', at });
    const shape = Object.hasOwn(shapes, String(type)) ? shapes[String(type)] : undefined;
    if (shape === undefined)
      return void problems.push({ text: `unsupported type: ${String(type)}`, at: `${at}/type` });
    shape(rest, at, problems);
  };
}

/** A shape that must hold together with another. */
export function both(first: Shape, second: Shape): Shape {
  return (value, at, problems) => {
    first(value, at, problems);
    second(value, at, problems);
  };
}

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
