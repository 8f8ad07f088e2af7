import type { Body } from '../body.ts';
import type { World } from '../world.ts';

/** One request, matched to its route. */
export interface Call extends Body {
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
}

export interface Reply {
  readonly status: number;
  readonly body?: unknown;
}

export interface Route {
  /** method and pattern, such as `POST /channels/:channel/messages` */
  readonly name: string;
  /** whether the bot's token is needed; the others carry an interaction's token in the path */
  readonly needsToken: boolean;
  readonly run: (world: World, call: Call) => Reply;
}

export function param({ params }: Call, name: string): string {
  return params[name] ?? '';
}
