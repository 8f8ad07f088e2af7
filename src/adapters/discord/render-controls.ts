import {
  type APIActionRowComponent,
  type APIButtonComponent,
  type APIComponentInMessageActionRow,
  type APISelectMenuOption,
  ButtonStyle,
  ComponentType,
} from 'discord.js';
import type { Answer } from '../../answer/answer.ts';
import { cleanText } from '../../answer/clean-text.ts';
import { clipText } from '../../answer/clip-text.ts';
import { describePublished } from '../../answer/describe.ts';
import { LIMITS } from './limits.ts';
import { LAST_PART, renderClick, type Verb } from './verbs.ts';

type Row = APIActionRowComponent<APIComponentInMessageActionRow>;

/** Which part of the answer stands above the buttons, and who sees it. */
export interface Place {
  readonly part: number;
  readonly parts: number;
  readonly isPrivate: boolean;
}

/** The buttons and the menu below an answer: pages first, then what else can be done, then its sources. */
export function renderControls(answer: Answer, place: Place): Row[] {
  const turns = renderTurns(answer, place);
  const others = answer.actions
    .filter(({ verb }) => verb !== 'page')
    .map(({ verb, label, page }) => button(verb, label, page));
  return [...rowsOf([...turns, ...others, ...renderOwn(answer, place)]), ...renderMenu(answer)];
}

/** A private answer can be shared, and Discord lets its reader dismiss it; one that all see can be deleted. */
function renderOwn({ kind, page }: Answer, { part, isPrivate }: Place): APIButtonComponent[] {
  if (!isPrivate) return [button('delete', 'Delete', page.number)];
  return kind === 'invalid' || kind === 'error' ? [] : [button('share', 'Share', page.number, part)];
}

/** To the parts of this page before and after, else to the page before and after. */
function renderTurns({ actions, page: { number } }: Answer, { part, parts }: Place): APIButtonComponent[] {
  const before = actions.find(({ verb, page }) => verb === 'page' && page < number);
  const after = actions.find(({ verb, page }) => verb === 'page' && page > number);
  return [
    ...(part > 1
      ? [button('page', 'Back', number, part - 1)]
      : before === undefined
        ? []
        : [button('page', before.label, before.page, LAST_PART)]),
    ...(part < parts
      ? [button('page', 'Continue', number, part + 1)]
      : after === undefined
        ? []
        : [button('page', after.label, after.page)]),
  ];
}

function button(verb: Verb, label: string, page: number, part = 1): APIButtonComponent {
  return {
    type: ComponentType.Button,
    style: verb === 'page' ? ButtonStyle.Primary : ButtonStyle.Secondary,
    label: clipText(cleanText(label).trim() || verb, LIMITS.buttonLabel),
    custom_id: renderClick({ verb, page, part }),
  };
}

function rowsOf(buttons: readonly APIButtonComponent[]): Row[] {
  const unique = buttons.filter(
    (each, i) => buttons.findIndex((other) => customIdOf(other) === customIdOf(each)) === i,
  );
  const count = Math.ceil(unique.length / LIMITS.buttonsOfRow);
  return Array.from({ length: count }, (_, row) => ({
    type: ComponentType.ActionRow,
    components: unique.slice(row * LIMITS.buttonsOfRow, (row + 1) * LIMITS.buttonsOfRow),
  }));
}

function customIdOf(component: APIButtonComponent): string {
  return 'custom_id' in component ? component.custom_id : '';
}

/** A menu of the articles that the answer names; a choice opens the article's card, which has no menu. */
function renderMenu(answer: Answer): Row[] {
  if (answer.command === 'sources' && answer.citations.length > 0) return [];
  const options = listArticles(answer)
    .filter(({ value }) => value.trim() !== '' && value.length <= LIMITS.selectText)
    .slice(0, LIMITS.selectOptions);
  if (options.length === 0) return [];
  return [
    {
      type: ComponentType.ActionRow,
      components: [
        {
          type: ComponentType.StringSelect,
          custom_id: renderClick({ verb: 'source', page: answer.page.number, part: 1 }),
          placeholder: 'About a source …',
          options,
        },
      ],
    },
  ];
}

function listArticles({ citations, blocks }: Answer): APISelectMenuOption[] {
  const cited = citations.map((citation) =>
    optionOf(citation.article, citation.title, [
      citation.outlet ?? 'outlet unknown',
      describePublished(citation),
    ]),
  );
  const listed = blocks.flatMap((block) => {
    if (block.type !== 'table') return [];
    const [id, title] = ['article', 'title'].map((name) => block.columns.indexOf(name));
    if (id === undefined || id < 0 || title === undefined || title < 0) return [];
    return block.rows.map(({ cells }) => optionOf(cells[id] ?? '', cells[title] ?? '', []));
  });
  const byId = new Map([...listed, ...cited].map((option) => [option.value, option]));
  return [...byId.values()];
}

function optionOf(id: string, title: string, details: readonly string[]): APISelectMenuOption {
  const line = (text: string) => clipText(cleanText(text).replace(/\s+/g, ' ').trim(), LIMITS.selectText);
  const description = line(details.join(' · '));
  return {
    value: cleanText(id),
    label: line(title) || line(id),
    ...(description === '' ? {} : { description }),
  };
}
