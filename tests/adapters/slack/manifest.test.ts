import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../../src/adapters/slack/limits.ts';
import { buildManifest } from '../../../src/adapters/slack/manifest.ts';
import { commands } from '../../made-up.ts';

describe.each([undefined, 'acme', 'a-long-prefix-for-all'])('the manifest with the prefix %s', (prefix) => {
  const { display_information, features, oauth_config, settings } = buildManifest(commands, prefix);

  it('has the umbrella and the commands with a name of their own', () => {
    const before = prefix === undefined ? '/' : `/${prefix}-`;
    expect(features.slash_commands.map(({ command }) => command)).toEqual(
      ['trade', 'tariffs', 'timeline', 'who-said'].map((name) => `${before}${name}`),
    );
  });

  it('asks for the least', () => {
    expect(oauth_config.scopes.bot).toEqual(['app_mentions:read', 'chat:write', 'commands', 'im:history']);
    expect(settings).toMatchObject({ socket_mode_enabled: true, interactivity: { is_enabled: true } });
  });

  it('is within Slack’s limits', () => {
    expect(display_information.name.length).toBeLessThanOrEqual(LIMITS.manifestName);
    expect(display_information.description.length).toBeLessThanOrEqual(LIMITS.manifestDescription);
    expect(features.slash_commands.length).toBeLessThanOrEqual(LIMITS.slashCommands);
    for (const { command } of features.slash_commands) {
      expect(command).toMatch(/^\/[a-z0-9_-]+$/);
      expect(command.length).toBeLessThanOrEqual(LIMITS.slashCommand);
    }
    for (const { name } of features.shortcuts) expect(name.length).toBeLessThanOrEqual(LIMITS.shortcutName);
    expect(features.agent_view.suggested_prompts.length).toBeLessThanOrEqual(LIMITS.suggestedPrompts);
  });

  it('suggests what has an answer', () => {
    expect(features.agent_view.suggested_prompts).toContainEqual({
      title: 'When did China lift its sanctions?',
      message: 'When did China lift its sanctions?',
    });
  });
});

it('refuses a prefix that makes a name too long', () => {
  expect(() => buildManifest(commands, 'a'.repeat(24))).toThrow(
    /^SLACK_COMMAND_PREFIX: expected .* 32 characters$/,
  );
});
