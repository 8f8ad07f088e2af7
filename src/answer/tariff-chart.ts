import type { ChartBlock, ChartPoint } from './answer.ts';
import type { Source } from './build-answer.ts';
import type { Ladder } from './tariff-ladder.ts';

/** The steps of the rates on goods at large, the oldest first: one series a direction. */
export function buildTariffChart(
  sides: readonly { readonly label: string; readonly ladder: Ladder }[],
): ChartBlock<Source> {
  const points = sides.flatMap(({ label, ladder }) => {
    const dated = ladder.rungs.filter(({ isGeneral, since }) => isGeneral && since !== null);
    return dated.toReversed().map(({ since, isReported, measure, sources }): ChartPoint<Source> => {
      const { ratePercent, toPercent, minPercent, maxPercent } = measure;
      return {
        date: since,
        basis: isReported ? 'reported' : 'stated',
        series: label,
        percent: ratePercent ?? toPercent,
        min: minPercent,
        max: maxPercent,
        status: 'in-force',
        cites: sources,
      };
    });
  });
  return { type: 'chart', form: 'ladder', points };
}
