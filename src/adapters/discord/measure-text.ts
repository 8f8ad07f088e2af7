import { LIMITS } from './limits.ts';

/** Bytes for which Discord leaves the room of one character, some kept for what it adds itself. */
const BYTES_A_CHARACTER = (LIMITS.textBytes - 500) / LIMITS.text;

/** How much of a message's {@link LIMITS.text} the text takes: its characters, or more where they are many bytes. */
export function measureText(text: string): number {
  return Math.max(text.length, Math.ceil(Buffer.byteLength(text) / BYTES_A_CHARACTER));
}
