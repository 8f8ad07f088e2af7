import type { Interaction } from '../interaction.ts';
import type { Json } from '../shape.ts';
import type { Workspace } from '../workspace.ts';

/** One Web API method: the scopes of which one is needed, and what it does. */
export interface Method {
  readonly scopes: readonly string[];
  readonly token: 'bot' | 'app';
  /** what comes back as the body; says no with `refuse` */
  readonly run: (workspace: Workspace, args: Json, context: Context) => Json;
}

export interface Context {
  /** the server's own address, without a path */
  readonly origin: string;
  /** what the call belongs to; a method that knows better says so */
  interaction: Interaction | null;
}
