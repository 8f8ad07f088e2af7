import { checkView } from '../check-view.ts';
import type { Interaction, View } from '../interaction.ts';
import { markAnswered } from '../post.ts';
import { refuse, refusePayload } from '../refusal.ts';
import type { Json } from '../shape.ts';
import { useTrigger, type Workspace, withIds } from '../workspace.ts';
import type { Method } from './method.ts';

const open: Method = {
  scopes: [],
  token: 'bot',
  run(workspace, args, context) {
    const origin = workspace.triggers.get(String(args.trigger_id))?.interaction;
    if (origin !== undefined) context.interaction = origin;
    if (typeof args.trigger_id !== 'string')
      return refusePayload('invalid_arguments', [{ text: 'invalid `trigger_id`', at: '/trigger_id' }]);
    const refusal = checkView(args.view, 'modal');
    if (refusal !== null) return refusal;
    const interaction = useTrigger(workspace, args.trigger_id);
    if (typeof interaction === 'string') return refuse(interaction);
    return { ok: true, view: showView(workspace, args.view as Json, interaction) };
  },
};

const update: Method = {
  scopes: [],
  token: 'bot',
  run(workspace, args, { interaction }) {
    const refusal = checkView(args.view, 'modal');
    if (refusal !== null) return refusal;
    const old = [...workspace.views.values()].find(
      ({ id, external_id }) =>
        id === args.view_id || (external_id !== '' && external_id === args.external_id),
    );
    if (old === undefined) return refuse('not_found');
    if (args.hash !== undefined && args.hash !== old.hash) return refuse('hash_conflict');
    return { ok: true, view: showView(workspace, args.view as Json, interaction, old.id) };
  },
};

const publish: Method = {
  scopes: [],
  token: 'bot',
  run(workspace, args, context) {
    const user = String(args.user_id);
    const origin = workspace.interactions.findLast(
      (each) => each.kind === 'app_home_opened' && each.user === user,
    );
    context.interaction = origin ?? null;
    if (typeof args.user_id !== 'string')
      return refusePayload('invalid_arguments', [{ text: 'missing required field: user_id', at: '' }]);
    const refusal = checkView(args.view, 'home');
    if (refusal !== null) return refusal;
    const old = workspace.homes.get(user);
    if (args.hash !== undefined && args.hash !== old?.hash) return refuse('hash_conflict');
    const view = showView(workspace, args.view as Json, context.interaction, old?.id);
    workspace.homes.set(user, view);
    return { ok: true, view };
  },
};

export const viewMethods: Record<string, Method> = {
  'views.open': open,
  'views.update': update,
  'views.publish': publish,
};

/** The view as Slack keeps it from now on, under its old id if it had one. */
export function showView(
  workspace: Workspace,
  view: Json,
  interaction: Interaction | null,
  id = workspace.nextId('V'),
): View {
  const { identity } = workspace;
  const shown: View = {
    callback_id: '',
    private_metadata: '',
    external_id: '',
    title: null,
    submit: null,
    close: null,
    clear_on_close: false,
    notify_on_close: false,
    previous_view_id: null,
    ...view,
    id,
    type: String(view.type),
    team_id: identity.teamId,
    app_id: identity.appId,
    app_installed_team_id: identity.teamId,
    bot_id: identity.botId,
    root_view_id: id,
    state: { values: {} },
    hash: workspace.nextTs(),
    blocks: withIds(view.blocks, workspace.nextId),
  };
  workspace.views.set(id, shown);
  interaction?.views.push(shown);
  markAnswered(workspace, interaction);
  return shown;
}
