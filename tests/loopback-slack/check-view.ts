import { LIMITS } from './limits.ts';
import { type Refusal, refuse, refusePayload } from './refusal.ts';
import { byType, flag, isObject, type Problem, record, type Shape, text } from './shape.ts';
import { viewBlocks } from './shapes/blocks.ts';
import { plainText } from './shapes/text.ts';
import { uniqueIds } from './shapes/unique-ids.ts';

const shared = {
  private_metadata: text(LIMITS.privateMetadata, 0),
  callback_id: text(LIMITS.callbackId, 0),
  external_id: text(LIMITS.externalId, 0),
};

const view: Shape = byType({
  home: record({ blocks: viewBlocks }, shared),
  modal: record(
    { title: plainText(LIMITS.viewTitle), blocks: viewBlocks },
    {
      ...shared,
      submit: plainText(LIMITS.viewButton),
      close: plainText(LIMITS.viewButton),
      clear_on_close: flag,
      notify_on_close: flag,
    },
  ),
});

/** Why Slack would refuse a view as a modal or as the Home tab, or null. */
export function checkView(value: unknown, type: 'modal' | 'home'): Refusal | null {
  if (!isObject(value))
    return refusePayload('invalid_arguments', [{ text: 'must be an object', at: '/view' }]);
  if (value.type !== undefined && value.type !== type)
    return refusePayload('invalid_arguments', [
      { text: `unsupported type: ${value.type}`, at: '/view/type' },
    ]);

  const problems: Problem[] = [];
  view(value, '/view', problems);
  uniqueIds(value.blocks, '/view/blocks', problems);
  const asks = Array.isArray(value.blocks) && value.blocks.some((block) => block?.type === 'input');
  if (type === 'modal' && asks && value.submit === undefined)
    problems.push({ text: 'missing required field: submit', at: '/view' });
  if (problems.length > 0) return refusePayload('invalid_arguments', problems);
  return Buffer.byteLength(JSON.stringify(value)) > LIMITS.viewBytes ? refuse('view_too_large') : null;
}
