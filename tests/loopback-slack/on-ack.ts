import { checkView } from './check-view.ts';
import type { Interaction, View } from './interaction.ts';
import { showView } from './methods/views.ts';
import { type Refusal, refuse, refusePayload } from './refusal.ts';
import { respondInAck } from './respond.ts';
import { isObject, type Json } from './shape.ts';
import { checkSuggestions } from './shapes/options.ts';
import type { Workspace } from './workspace.ts';

/** What the payload of an acknowledgement does, by the kind of deed; what Slack would not take is noted as refused. */
export function actOnAck(workspace: Workspace, interaction: Interaction, payload: Json): void {
  const refusal = ((): Refusal | null => {
    if (interaction.kind === 'slash_command') return sayInChannel(workspace, interaction, payload);
    if (interaction.kind === 'block_suggestion') return checkOptions(payload);
    if (interaction.kind === 'view_submission') return actOnView(workspace, interaction, payload);
    return Object.keys(payload).length === 0 || interaction.kind === 'block_actions'
      ? null
      : refuse('unexpected_ack_payload');
  })();
  if (refusal !== null) interaction.refusals.push({ method: 'ack', refusal });
}

function sayInChannel(workspace: Workspace, interaction: Interaction, payload: Json): Refusal | null {
  const address = workspace.responseUrls.get(interaction.responseUrl ?? '');
  const result = address === undefined ? null : respondInAck(workspace, address, payload);
  return result !== null && 'ok' in result ? result : null;
}

function checkOptions(payload: Json): Refusal | null {
  const problems = checkSuggestions(payload);
  return problems.length > 0 ? refusePayload('invalid_options', problems) : null;
}

function actOnView(workspace: Workspace, interaction: Interaction, payload: Json): Refusal | null {
  const [submitted] = interaction.views;
  switch (payload.response_action) {
    case undefined:
    case 'clear':
      return null;
    case 'errors':
      return checkErrors(payload.errors, submitted);
    case 'update':
    case 'push': {
      const refusal = checkView(payload.view, 'modal');
      if (refusal !== null) return refusal;
      const id = payload.response_action === 'update' ? submitted?.id : undefined;
      showView(workspace, payload.view as Json, interaction, id);
      return null;
    }
    default:
      return refuse('invalid_response_action');
  }
}

/** Errors must stand at input blocks of the view that was submitted. */
function checkErrors(errors: unknown, view: View | undefined): Refusal | null {
  const inputs = view?.blocks.filter(({ type }) => type === 'input').map((block) => block.block_id) ?? [];
  const isFitting =
    isObject(errors) &&
    Object.keys(errors).length > 0 &&
    Object.keys(errors).every((id) => inputs.includes(id));
  return isFitting ? null : refuse('invalid_errors');
}
