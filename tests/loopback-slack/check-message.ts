import { LIMITS } from './limits.ts';
import { measureText } from './measure-text.ts';
import { type Refusal, refuse, refusePayload } from './refusal.ts';
import { isObject, type Json, type Problem, type Shape } from './shape.ts';
import { messageBlocks } from './shapes/blocks.ts';
import { uniqueIds } from './shapes/unique-ids.ts';

interface Place {
  /** whether the workspace has `data_visualization` already */
  readonly hasCharts: boolean;
  /** whether the message replaces another, which has a lower limit for `text` */
  readonly isUpdate?: boolean;
}

/** Why Slack would refuse a message, or null. */
export function checkMessage(message: Json, { hasCharts, isUpdate = false }: Place): Refusal | null {
  const { blocks, attachments } = message;
  const words = typeof message.text === 'string' ? message.text : '';
  if (message.text !== undefined && typeof message.text !== 'string') return refuse('invalid_arguments');
  if (blocks !== undefined && !isListOfObjects(blocks)) return refuse('invalid_blocks_format');
  if (words.trim() === '' && isNothing(blocks) && isNothing(attachments)) return refuse('no_text');
  if (words.length > (isUpdate ? LIMITS.updateText : LIMITS.messageText)) return refuse('msg_too_long');

  const shapes = [
    messageBlocks({ hasCharts }),
    uniqueIds,
    atMost(LIMITS.tables, 'table'),
    atMost(LIMITS.charts, 'data_visualization'),
  ];
  const problems: Problem[] = [];
  if (blocks !== undefined) for (const shape of shapes) shape(blocks, '/blocks', problems);
  if (problems.length > 0) return refusePayload('invalid_blocks', problems);
  if (attachments !== undefined)
    for (const shape of shapes) checkAttachments(shape)(attachments, '/attachments', problems);
  if (problems.length > 0) return refusePayload('invalid_attachments', problems);
  return measureText([blocks, attachments]) > LIMITS.blocksText ? refuse('msg_blocks_too_long') : null;
}

function atMost(max: number, type: string): Shape {
  const said = type === 'table' ? 'only_one_table_allowed' : `no more than ${max} ${type} blocks allowed`;
  return (blocks, at, problems) => {
    const count = Array.isArray(blocks)
      ? blocks.filter((block) => isObject(block) && block.type === type).length
      : 0;
    if (count > max) problems.push({ text: said, at });
  };
}

function checkAttachments(blocksShape: Shape): Shape {
  return (attachments, at, problems) => {
    if (!isListOfObjects(attachments)) return void problems.push({ text: 'must be an array', at });
    for (const [index, { blocks }] of attachments.entries())
      if (blocks !== undefined) blocksShape(blocks, `${at}/${index}/blocks`, problems);
  };
}

function isNothing(value: unknown): boolean {
  return value === undefined || (Array.isArray(value) && value.length === 0);
}

function isListOfObjects(value: unknown): value is readonly Json[] {
  return Array.isArray(value) && value.every(isObject);
}
