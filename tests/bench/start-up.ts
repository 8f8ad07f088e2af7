import { spawnSync } from 'node:child_process';

const RUNS = 11;

/**
 * How long `ask "/tariffs"` takes beside an empty Node process, run in turn: medians, in milliseconds.
 *
 * A certificate bundle that the environment names is left out: Node reads it at every start.
 */
export function timeStartUp(main: string): { ask: number; empty: number } {
  const ask: number[] = [];
  const empty: number[] = [];
  timeProcess([main, 'ask', '/tariffs']);
  for (let run = 0; run < RUNS; run++) {
    empty.push(timeProcess(['-e', '0']));
    ask.push(timeProcess([main, 'ask', '/tariffs']));
  }
  return { ask: median(ask), empty: median(empty) };
}

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function timeProcess(args: readonly string[]): number {
  const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;
  const start = performance.now();
  const { status } = spawnSync(process.execPath, args, { env, stdio: 'ignore' });
  if (status !== 0) throw new Error(`node ${args.join(' ')}: expected to end with 0, got ${status}`);
  return performance.now() - start;
}
