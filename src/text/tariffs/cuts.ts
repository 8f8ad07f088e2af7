/** "cut", "bring down": a change for less, or its opposite. */
const TURNS =
  /\b(?:(?<cut>cut(?:s|ting)?|lower(?:s|ed|ing)?|slash(?:es|ed|ing)?|reduc(?:e|es|ed|ing)|trim(?:s|med|ming)?|drop(?:s|ped|ping)?|f[ae]ll(?:s|en|ing)?|shav(?:e|es|ed|ing)|par(?:ed|es|ing)|eas(?:e|es|ed|ing)|cancel(?:s|led|ed)?|remov(?:e|es|ed|ing)|scrap(?:s|ped)?|back|down|out)|rais(?:e|es|ed|ing)|add(?:s|ed|ing)?|increas(?:e|es|ed|ing)|lift(?:s|ed|ing)?|hik(?:e|es|ed|ing)|r[io]s(?:e|es|en|ing)|jump(?:s|ed)?|up|suspend(?:s|ed|ing)?|paus(?:e|es|ed|ing)|keep(?:s|ing)?|kept|hold(?:s|ing)?)\b/gi;

/** Whether the last turn before the points is a cut ("lowered … by 115 points"), or the words after them say so ("ten points off"). */
export function isCut(before: string, after: string): boolean {
  const last = [...before.matchAll(TURNS)].at(-1);
  return last?.groups?.cut !== undefined || /^\s(?:off|lower|less)\b/.test(after);
}
