const UNITS = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
].concat(['twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen']);
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

const BELOW_HUNDRED = `(?:${TENS.join('|')})(?:[\\s-](?:${UNITS.slice(1, 10).join('|')}))?|${[...UNITS].reverse().join('|')}`;

/** Source of a regular expression for a number below a thousand in words: "ten", "twenty-five", "a hundred and four". */
export const NUMBER_WORDS = `(?:(?:a|one|two|three|four|five)[\\s-]hundred(?:\\s(?:and\\s)?(?:${BELOW_HUNDRED}))?|${BELOW_HUNDRED})`;

/** The number that figures or words stand for: "1,104", "7.5", "twenty-five". */
export function numberOf(words: string): number {
  if (/\d/.test(words)) return Number(words.replaceAll(',', ''));
  let number = 0;
  for (const word of words.toLowerCase().split(/[\s-]+/)) {
    if (word === 'hundred') number = Math.max(number, 1) * 100;
    else if (word === 'a') number = 1;
    else if (TENS.includes(word)) number += (TENS.indexOf(word) + 2) * 10;
    else number += Math.max(UNITS.indexOf(word), 0);
  }
  return number;
}
