/**
 * What an asker typed, as one line with straight quotation marks and no control or invisible characters, whatever the platform.
 */
export function normaliseTyped(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\p{Cf}/gu, '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .replace(/[“”„‟]/g, '"')
    .replace(/[‘’‚‛]/g, "'")
    .trim();
}
