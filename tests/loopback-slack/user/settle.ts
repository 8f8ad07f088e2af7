import { setTimeout as sleep } from 'node:timers/promises';
import type { Interaction } from '../interaction.ts';

export interface Patience {
  /** what ends the wait: an answer that the user sees, an acknowledgement, or nothing at all */
  readonly expect?: 'answer' | 'ack' | 'nothing';
  /** how long to look out for more afterwards */
  readonly quietMs?: number;
  readonly timeoutMs?: number;
}

const STEP_MS = 5;

/** The interaction once it has its answer or has waited long enough, and some quiet time after. */
export async function settle(
  interaction: Interaction,
  { expect = 'answer', quietMs = 40, timeoutMs = 4_000 }: Patience,
): Promise<Interaction> {
  const deadline = Date.now() + timeoutMs;
  while (!isDone(interaction, expect) && Date.now() < deadline) await sleep(STEP_MS);
  await sleep(quietMs);
  return interaction;
}

function isDone(interaction: Interaction, expect: 'answer' | 'ack' | 'nothing'): boolean {
  if (expect === 'nothing' || (interaction.undelivered !== null && interaction.undelivered !== 'no_socket'))
    return true;
  if (interaction.ackMs === null) return false;
  return expect === 'ack' || interaction.answerMs !== null;
}
