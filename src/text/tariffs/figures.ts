import type { TariffMeasure } from '../tariffs.ts';
import type { Percentage } from './percentages.ts';

export type Figures = Pick<
  TariffMeasure,
  'ratePercent' | 'fromPercent' | 'toPercent' | 'changePoints' | 'minPercent' | 'maxPercent'
>;

const NO_FIGURES: Figures = {
  ratePercent: null,
  fromPercent: null,
  toPercent: null,
  changePoints: null,
  minPercent: null,
  maxPercent: null,
};

/** The fields of each measure that the percentage states: two for two changes, else one. */
export function allFiguresOf(percentage: Percentage, change: Parameters<typeof figuresOf>[1]): Figures[] {
  const [from1, from2, to1, to2] = percentage.figures;
  if (percentage.form !== 'changes') return [figuresOf(percentage, change)];
  return [
    { ...NO_FIGURES, fromPercent: from1 ?? null, toPercent: to1 ?? null },
    { ...NO_FIGURES, fromPercent: from2 ?? null, toPercent: to2 ?? null },
  ];
}

/** The fields that the percentage's figures fill; a rate after "to" is a change's end where a verb of change governs it, and the points of a cut are negative. */
export function figuresOf({ form, figures }: Percentage, { isChange = false, isCut = false } = {}): Figures {
  const first = figures[0] ?? null;
  const second = figures[1] ?? null;
  switch (form) {
    case 'range':
      return { ...NO_FIGURES, minPercent: first, maxPercent: second };
    case 'change':
    case 'changes':
      return { ...NO_FIGURES, fromPercent: first, toPercent: second };
    case 'points':
      return { ...NO_FIGURES, changePoints: isCut && first !== null ? -first : first, toPercent: second };
    case 'to':
      return isChange ? { ...NO_FIGURES, toPercent: first } : { ...NO_FIGURES, ratePercent: first };
    case 'rate':
    case 'zero':
      return { ...NO_FIGURES, ratePercent: first };
    default:
      return form satisfies never;
  }
}
