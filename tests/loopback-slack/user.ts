import type { Interaction, Message } from './interaction.ts';
import { escapeTyped } from './payloads/envelope-parts.ts';
import * as act from './user/act.ts';
import { type Patience, settle } from './user/settle.ts';
import { type Slash, slash } from './user/slash.ts';
import * as talk from './user/talk.ts';
import * as visit from './user/visit.ts';
import { channelOf, type World } from './user/world.ts';
import type { Channel } from './workspace.ts';

/** What the people of the workspace can do; each deed comes back once it is answered. */
export interface User {
  readonly slash: (deed: Slash) => Promise<Interaction>;
  readonly mention: (deed: talk.Mention) => Promise<Interaction>;
  readonly message: (deed: talk.DirectMessage) => Promise<Interaction>;
  readonly click: (deed: act.Click) => Promise<Interaction>;
  readonly suggest: (deed: act.Typing) => Promise<Interaction>;
  readonly shortcut: (deed: act.Shortcut) => Promise<Interaction>;
  readonly submit: (deed: act.Submission) => Promise<Interaction>;
  readonly openHome: (deed?: visit.Visit) => Promise<Interaction>;
  readonly join: (deed: visit.Invitation) => Promise<Interaction>;
  /** writes in a channel without the bot hearing of it */
  readonly say: (said: {
    readonly text: string;
    readonly channel?: string;
    readonly user?: string;
  }) => Message;
  /** sends what was sent for a deed once more, with the same event_id */
  readonly redeliver: (interaction: Interaction, patience?: Patience) => Promise<Interaction>;
  readonly channel: (id: string, change?: Partial<Channel>) => Channel;
}

export function buildUser(parts: Omit<World, 'sent'>): User {
  const world: World = { ...parts, sent: new WeakMap() };
  world.workspace.onPosted = (posted) => visit.echo(world, posted);
  return {
    slash: async (deed) => slash(world, deed),
    mention: async (deed) => talk.mention(world, deed),
    message: async (deed) => talk.message(world, deed),
    click: async (deed) => act.click(world, deed),
    suggest: async (deed) => act.suggest(world, deed),
    shortcut: async (deed) => act.shortcut(world, deed),
    submit: async (deed) => act.submit(world, deed),
    openHome: async (deed) => visit.openHome(world, deed),
    join: async (deed) => visit.join(world, deed),
    say: ({ text, channel = 'C0GENERAL', user = 'U0READER' }) => {
      channelOf(world, channel);
      return talk.say(world.workspace, { text: escapeTyped(text), channel, user, threadTs: null });
    },
    redeliver: (interaction, patience = { expect: 'nothing', quietMs: 150 }) => {
      const envelope = world.sent.get(interaction);
      if (envelope === undefined) throw new Error(`${interaction.kind} was never sent`);
      world.deliver(interaction, envelope, 1);
      return settle(interaction, patience);
    },
    channel: (id, change) => channelOf(world, id, change),
  };
}
