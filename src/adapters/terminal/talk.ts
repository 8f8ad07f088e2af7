import type { Bot } from '../../bot.ts';

export async function talk(
  bot: Bot,
  io: { input: NodeJS.ReadStream; output: NodeJS.WriteStream; today: () => string },
): Promise<void> {
  void bot;
  void io;
}
