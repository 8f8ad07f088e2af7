import type { BaseInteraction, Message } from 'discord.js';

/**
 * What “the question before” is told by: a direct message or a thread is one conversation, and in a channel each user
 * has one.
 */
export function conversationOf(asked: Message | BaseInteraction): string {
  const { channel, channelId } = asked;
  const user = 'author' in asked ? asked.author.id : asked.user.id;
  const isShared = channel?.isDMBased() === true || channel?.isThread() === true;
  return isShared ? `${channelId}` : `${channelId}:${user}`;
}
