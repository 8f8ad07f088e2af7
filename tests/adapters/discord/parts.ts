import { ButtonStyle, ComponentType, MessageFlags } from 'discord.js';

export const button = (customId: string, label = 'More') => ({
  type: 2,
  style: ButtonStyle.Primary,
  custom_id: customId,
  label,
});
export const row = (...components: readonly object[]) => ({ type: 1, components });
export const text = (content: string) => ({ type: ComponentType.TextDisplay, content });
export const v2 = (...components: readonly object[]) => ({ flags: MessageFlags.IsComponentsV2, components });
export const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));
export const select = (count: number, more: object = {}) =>
  row({
    type: 3,
    custom_id: 's',
    options: times(count, (index) => ({ label: `${index}`, value: `${index}` })),
    ...more,
  });
