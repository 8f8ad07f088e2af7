import { type APIComponentInContainer, type APIMessageTopLevelComponent, ComponentType } from 'discord.js';
import { LINE_LENGTH } from '../../commands/invocation.ts';

/** Which answer a message shows: enough to ask for it again, read back from the message itself. */
export interface Shown {
  /** `/who-said blink first` */
  readonly line: string;
  readonly page: number;
  /** Of the page, where one message cannot hold it. */
  readonly part: number;
  readonly inContext: boolean;
  /** The asker's id, where Discord does not show who asked. */
  readonly asker: string | null;
}

// -# for <@123> · `/who-said blink first` · page 1 of 3 · part 2 of 2 · in context
const SHOWN =
  /^-# (?:for <@(?<asker>\d{1,20})> · )?`(?<line>\/[^`\n]*)`(?: · page (?<page>\d{1,6}) of \d+)?(?: · part (?<part>\d{1,6}) of \d+)?(?<context> · in context)?$/m;

/**
 * The request line as a message shows it: `` `/who-said blink first` · page 1 of 3 ``.
 *
 * In code no markdown is read, so nothing needs escaping but the backtick, which means nothing to the bot.
 *
 * @returns nothing for a line too long to be asked again
 */
export function renderRequestLine(shown: Shown, { pages, parts }: { pages: number; parts: number }): string {
  if (shown.line.length > LINE_LENGTH) return '';
  const line = shown.line.replace(/`/g, "'").replace(/\s+/g, ' ').trim();
  const details = [
    ...(shown.asker === null ? [] : [`for <@${shown.asker}>`]),
    `\`${line}\``,
    ...(pages > 1 ? [`page ${shown.page} of ${pages}`] : []),
    ...(parts > 1 ? [`part ${shown.part} of ${parts}`] : []),
    ...(shown.inContext ? ['in context'] : []),
  ];
  return `-# ${details.join(' · ')}`;
}

/** What the message shows, from its request line; `null` for any other message. */
export function readRequestLine(components: readonly APIMessageTopLevelComponent[]): Shown | null {
  const texts = components.flatMap(textsOf);
  const found = texts.map((text) => SHOWN.exec(text)?.groups).findLast((groups) => groups !== undefined);
  if (found === undefined) return null;
  return {
    line: found.line ?? '',
    page: Number(found.page ?? 1),
    part: Number(found.part ?? 1),
    inContext: found.context !== undefined,
    asker: found.asker ?? null,
  };
}

function textsOf(component: APIMessageTopLevelComponent | APIComponentInContainer): string[] {
  if (component.type === ComponentType.TextDisplay) return [component.content];
  return component.type === ComponentType.Container ? component.components.flatMap(textsOf) : [];
}
