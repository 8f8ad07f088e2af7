import { LIMITS } from '../limits.ts';
import { amount, both, byType, isObject, list, type Problem, record, type Shape, text } from '../shape.ts';

const label = text(LIMITS.chartLabel);
const series = list(
  record({ name: label, data: list(record({ label, value: amount() }), { max: LIMITS.chartPoints }) }),
  { max: LIMITS.chartSeries },
);
const axes = record(
  { categories: list(label, { max: LIMITS.chartPoints }) },
  { x_label: text(LIMITS.chartTitle), y_label: text(LIMITS.chartTitle) },
);
const plotted: Shape = both(record({ series, axis_config: axes }), fitsAxes);

/** A `data_visualization` block, without its `type`. */
export const chart: Shape = record(
  {
    title: text(LIMITS.chartTitle),
    chart: byType({
      pie: record({ segments: list(record({ label, value: amount(0) }), { max: LIMITS.chartSeries }) }),
      bar: plotted,
      area: plotted,
      line: plotted,
    }),
  },
  { block_id: text(LIMITS.blockId) },
);

/** Series have names of their own, and each a value for every category. */
function fitsAxes(value: unknown, at: string, problems: Problem[]): void {
  if (!isObject(value) || !isObject(value.axis_config) || !Array.isArray(value.series)) return;
  const categories = JSON.stringify(value.axis_config.categories);
  const names = value.series.map((each) => (isObject(each) ? each.name : null));
  if (new Set(names).size < names.length)
    problems.push({ text: 'series names must be unique', at: `${at}/series` });
  for (const [index, each] of value.series.entries()) {
    const labels = isObject(each) && Array.isArray(each.data) ? each.data.map((point) => point?.label) : [];
    if (JSON.stringify(labels) !== categories)
      problems.push({ text: 'labels must match the categories', at: `${at}/series/${index}/data` });
  }
}
