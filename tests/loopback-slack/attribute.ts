import type { Interaction } from './interaction.ts';
import type { Json } from './shape.ts';
import type { Workspace } from './workspace.ts';

/**
 * The interaction that a call belongs to which names no trigger and no response_url: the latest in the thread it
 * posts to, else the latest in its channel, else null.
 */
export function attribute(workspace: Workspace, { channel: named, thread_ts }: Json): Interaction | null {
  const channel = typeof named === 'string' ? named.replace(/^[UW]/, 'D') : null;
  const inThread = workspace.interactions.findLast(
    (each) => each.channel === channel && thread_ts !== undefined && (each.threadTs ?? each.ts) === thread_ts,
  );
  return (
    inThread ??
    workspace.interactions.findLast((each) => channel !== null && each.channel === channel) ??
    null
  );
}
