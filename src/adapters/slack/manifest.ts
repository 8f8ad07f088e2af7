import { clipText } from '../../answer/clip-text.ts';
import type { Command } from '../../commands/command.ts';
import { describeOptions } from '../../commands/options.ts';
import { nameCommands } from './command-names.ts';
import { LIMITS } from './limits.ts';
import { FIND_SOURCES } from './on-shortcut.ts';

const WHAT = 'Answers questions about the US-China trade dispute in the words of news articles, with sources';

/** What the bot may do, and no more; the README says what each is for. */
export const SCOPES = ['app_mentions:read', 'chat:write', 'commands', 'im:history'] as const;
export const EVENTS = ['app_home_opened', 'app_mention', 'member_joined_channel', 'message.im'] as const;

/**
 * The app manifest to paste at https://api.slack.com/apps.
 *
 * @see https://docs.slack.dev/reference/app-manifest
 * @throws Error where a command's name with the prefix is longer than Slack takes
 */
export function buildManifest(commands: readonly Command[], prefix?: string) {
  const { slash } = nameCommands(commands, prefix);
  return {
    display_information: { name: 'Parley', description: clipText(WHAT, LIMITS.manifestDescription) },
    features: {
      agent_view: { agent_description: WHAT, suggested_prompts: suggestPrompts(commands) },
      app_home: { home_tab_enabled: true, messages_tab_enabled: true, messages_tab_read_only_enabled: false },
      bot_user: { display_name: 'Parley', always_online: true },
      shortcuts: [
        {
          name: clipText('Find sources', LIMITS.shortcutName),
          type: 'message',
          callback_id: FIND_SOURCES,
          description: 'What the articles say about this message, only for you',
        },
      ],
      slash_commands: [...slash].map(([name, command]) => describeSlash(name, command, commands)),
    },
    oauth_config: { scopes: { bot: [...SCOPES] } },
    settings: {
      event_subscriptions: { bot_events: [...EVENTS] },
      interactivity: { is_enabled: true },
      org_deploy_enabled: false,
      socket_mode_enabled: true,
      token_rotation_enabled: false,
    },
  };
}

function describeSlash(name: string, command: Command | null, all: readonly Command[]) {
  if (name.length > LIMITS.slashCommand) {
    throw new Error(
      `SLACK_COMMAND_PREFIX: expected ${name} to have at most ${LIMITS.slashCommand} characters`,
    );
  }
  if (command === null) {
    const description = `Any question, or a command: ${all.map((each) => each.name).join(', ')}`;
    return { command: name, description, usage_hint: 'who denied talks?', should_escape: false };
  }
  const [first, ...others] = describeOptions(command.options).map((option) => option.name);
  const hint = [first === undefined ? '' : `[${first}]`, ...others.map((option) => `${option}:`)].join(' ');
  return { command: name, description: command.description, usage_hint: hint, should_escape: false };
}

/** The first question, and an example of other commands. */
function suggestPrompts(commands: readonly Command[]) {
  const order = ['ask', 'who-said', 'tariffs', 'timeline'];
  return order
    .flatMap((name) => commands.find((command) => command.name === name) ?? [])
    .slice(0, LIMITS.suggestedPrompts)
    .map(({ example, description }) => ({
      title: example.startsWith('/ask ')
        ? example.slice('/ask '.length)
        : (description.split(/[:,]/)[0] ?? example),
      message: example.replace('/ask ', ''),
    }));
}
