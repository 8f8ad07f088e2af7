// escape sequences, carriage returns and marks that turn the direction of writing would let an article rewrite the screen
const CONTROLS = /[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069]/gu;
const HALF_CHARACTER = /\p{Surrogate}/gu;

/** The text with a space for each character that would control the screen instead of standing on it. */
export function withoutControls(text: string): string {
  return text.replace(CONTROLS, ' ');
}

/** The text without what could not be sent or would rewrite the screen: control characters, halves of characters. */
export function cleanText(text: string): string {
  return withoutControls(text).replace(HALF_CHARACTER, '\ufffd');
}
