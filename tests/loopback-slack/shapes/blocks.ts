import { LIMITS } from '../limits.ts';
import { both, byType, flag, isObject, list, oneOf, record, type Shape, text } from '../shape.ts';
import { chart } from './chart.ts';
import { accessory, actionsElement, contextAction, image, imageFields, inputElement } from './elements.ts';
import { richText } from './rich-text.ts';
import { dataTable, table } from './table.ts';
import { plainText, textObject } from './text.ts';

const id = { block_id: text(LIMITS.blockId, 0) };

const saysSomething: Shape = (block, at, problems) => {
  if (isObject(block) && block.text === undefined && block.fields === undefined)
    problems.push({ text: 'missing required field: text', at });
};

const showsSomething: Shape = (block, at, problems) => {
  if (isObject(block) && (block.image_url === undefined) === (block.slack_file === undefined))
    problems.push({ text: 'missing required field: image_url', at });
};

const everywhere: Record<string, Shape> = {
  actions: record({ elements: list(actionsElement, { max: LIMITS.actionsElements }) }, id),
  alert: record(
    { text: textObject(LIMITS.textObject) },
    { ...id, level: oneOf('default', 'info', 'warning', 'error', 'success') },
  ),
  context: record(
    {
      elements: list(
        byType({
          image: both(image, showsSomething),
          plain_text: record({ text: text(LIMITS.textObject) }, { emoji: flag }),
          mrkdwn: record({ text: text(LIMITS.textObject) }, { verbatim: flag }),
        }),
        { max: LIMITS.contextElements },
      ),
    },
    id,
  ),
  divider: record({}, id),
  header: record({ text: plainText(LIMITS.headerText) }, id),
  image: both(
    record(
      { alt_text: text(LIMITS.altText) },
      { ...id, ...imageFields, title: plainText(LIMITS.imageTitle) },
    ),
    showsSomething,
  ),
  input: record(
    { label: plainText(LIMITS.inputLabel), element: inputElement },
    { ...id, hint: plainText(LIMITS.inputHint), optional: flag, dispatch_action: flag },
  ),
  rich_text: richText,
  section: both(
    record(
      {},
      {
        ...id,
        text: textObject(LIMITS.sectionText),
        fields: list(textObject(LIMITS.sectionField), { max: LIMITS.sectionFields }),
        accessory,
        expand: flag,
      },
    ),
    saysSomething,
  ),
};

const inMessages: Record<string, Shape> = {
  ...everywhere,
  context_actions: record({ elements: list(contextAction, { max: LIMITS.contextActionsElements }) }, id),
  data_table: dataTable,
  markdown: record({ text: text(LIMITS.markdownText) }, id),
  table,
};

export const viewBlocks: Shape = list(byType(everywhere), { min: 0, max: LIMITS.viewBlocks });

/** The blocks of a message, on a workspace that has charts already or not. */
export const messageBlocks = ({ hasCharts }: { hasCharts: boolean }): Shape =>
  list(byType(hasCharts ? { ...inMessages, data_visualization: chart } : inMessages), {
    min: 0,
    max: LIMITS.messageBlocks,
  });
