import {
  type APIComponentInContainer,
  type APIMessageTopLevelComponent,
  type APITextDisplayComponent,
  ComponentType,
} from 'discord.js';
import type { Answer } from '../../answer/answer.ts';
import { cleanText } from '../../answer/clean-text.ts';
import { clipText } from '../../answer/clip-text.ts';
import { describeReach } from '../../answer/describe.ts';
import { isSaidByCitations } from '../../answer/render-text.ts';
import { escapeLine, escapeText } from './discord-text.ts';
import { FOOTER, LIMITS, NOTE, SPARE, TITLE } from './limits.ts';
import { measureText } from './measure-text.ts';
import { type Part, packPieces } from './pack-pieces.ts';
import { joinPieces, type Piece, piecesOf } from './piece.ts';
import { renderBlock } from './render-blocks.ts';
import { renderCitation } from './render-citation.ts';
import { renderControls } from './render-controls.ts';
import { renderRequestLine, type Shown } from './request-line.ts';
import { colourOf } from './sides.ts';

/** A picture of the answer, and what it shows in words for who cannot see it. */
export interface Picture {
  /** A file name with ending: `tariffs.png`. */
  readonly name: string;
  readonly content: Buffer;
  readonly alt: string;
}

/** What is sent: components that show everything, and the files they show. */
export interface Message {
  readonly components: readonly APIMessageTopLevelComponent[];
  readonly files: readonly {
    readonly name: string;
    readonly attachment: Buffer;
    readonly description: string;
  }[];
}

export interface Setting {
  /** The asker's day, `YYYY-MM-DD`. */
  readonly today: string;
  /** What asks for this answer again; its `part` says which part is shown, a number past the end the last. */
  readonly shown: Shown;
  readonly isPrivate: boolean;
  /** A line above the answer: how a follow-up was understood. */
  readonly note?: string | null;
  readonly picture?: Picture | null;
}

const NOTHING = 'Parley has nothing to show.';

/**
 * The answer as a Discord message of Components V2: one box in the colour of its side or kind.
 *
 * Within every limit whatever the answer holds: what does not fit goes to the next part, and the message says how many
 * sources those are. Nothing in it pings anybody or is read as markdown but our own marks.
 */
export function renderAnswer(answer: Answer, setting: Setting): Message {
  return layOut(answer, setting).render(setting.shown.part);
}

/** The answer in as many messages as it takes, each rendered when asked for. */
export function layOut(
  answer: Answer,
  { today, isPrivate, note = null, picture = null, shown: asked }: Setting,
): { readonly parts: number; render(part: number): Message } {
  const shown = { ...asked, page: answer.page.number };
  const frame = {
    note: renderNote(note),
    title: renderTitle(answer.title),
    footer: renderFooter(answer, today),
    line: renderRequestLine(shown, { pages: answer.page.of, parts: Infinity }),
  };
  const parts = partsOf(answer, LIMITS.text - SPARE - measureText(Object.values(frame).join('')));
  return {
    parts: parts.length,
    render(wanted) {
      const part = Math.min(Math.max(1, wanted), parts.length);
      const { body = [], sources = [] } = parts[part - 1] ?? {};
      const line = renderRequestLine({ ...shown, part }, { pages: answer.page.of, parts: parts.length });
      const title = part > 1 && frame.title !== '' ? `${frame.title} (continued)` : frame.title;
      const shownPicture = part === 1 && isSendable(picture) ? picture : null;
      const container: APIComponentInContainer[] = [
        ...text(frame.note, title),
        ...text(joinPieces(body)),
        ...(shownPicture === null ? [] : [showPicture(shownPicture)]),
        ...(sources.length === 0 || body.length === 0 ? [] : [{ type: ComponentType.Separator } as const]),
        ...text(joinPieces(sources)),
        ...text(describeLeft(parts.slice(part), sources), frame.footer, line),
      ];
      const controls = renderControls(answer, { part, parts: parts.length, isPrivate });
      const components = [...(container.length === 0 ? text(NOTHING) : container), ...controls];
      return {
        components: [{ type: ComponentType.Container, accent_color: colourOf(answer), components }],
        files: shownPicture === null ? [] : [fileOf(shownPicture)],
      };
    },
  };
}

/** The summary and the blocks, then the citations; where the citations are the answer, they alone. */
function partsOf(answer: Answer, room: number): Part[] {
  const { citations } = answer;
  const blocks = answer.blocks.filter((block) => !isSaidByCitations(block, citations));
  const isCitedOnly = blocks.every(({ type }) => type === 'chart');
  const summary = piecesOf(summaryBeside(answer, isCitedOnly), (words) => escapeText(words));
  const body = [...summary, ...blocks.flatMap((block) => renderBlock(block, citations))];
  const sources = citations.flatMap((citation) => renderCitation(citation, isCitedOnly));
  return packPieces(body, sources, room);
}

/** The summary without what stands word for word right below it. */
function summaryBeside({ summary, citations }: Answer, isCitedOnly: boolean): string {
  if (!isCitedOnly) return summary;
  const sentence = citations[0]?.text ?? '';
  if (sentence === '') return summary;
  return summary.endsWith(sentence) ? summary.slice(0, -sentence.length).trim() : summary;
}

function renderNote(note: string | null): string {
  return note === null ? '' : `-# ${escapeLine(clipText(note, NOTE))}`;
}

function renderTitle(title: string): string {
  const escaped = escapeLine(clipText(cleanText(title).trim(), TITLE));
  return escaped === '' ? '' : `### ${escaped}`;
}

/** How many citations come only in later parts. */
function describeLeft(later: readonly Part[], here: readonly Piece[]): string {
  if (later.length === 0) return '';
  const shown = new Set(here.map(({ source }) => source));
  const left = new Set(later.flatMap(({ sources }) => sources.map(({ source }) => source)));
  const count = [...left].filter((source) => !shown.has(source)).length;
  if (count === 0) return '-# More on the next page';
  return `-# ${count} more ${count === 1 ? 'source' : 'sources'} on the next page`;
}

/** The day applied, what was searched and how old it is; nothing that the summary says already. */
function renderFooter(answer: Answer, today: string): string {
  const { asOf } = answer;
  const sentences = [asOf === null ? '' : `As of ${asOf}.`, ...describeReach(answer, today)];
  const footer = escapeLine(clipText(sentences.filter((sentence) => sentence !== '').join(' '), FOOTER));
  return footer === '' ? '' : `-# ${footer}`;
}

function text(...lines: readonly string[]): APITextDisplayComponent[] {
  const content = lines.filter((line) => line !== '').join('\n');
  return content === '' ? [] : [{ type: ComponentType.TextDisplay, content }];
}

function isSendable(picture: Picture | null): picture is Picture {
  return picture !== null && picture.content.length > 0 && picture.content.length <= LIMITS.fileBytes;
}

function showPicture(picture: Picture): APIComponentInContainer {
  const description = describePicture(picture);
  return {
    type: ComponentType.MediaGallery,
    items: [
      { media: { url: `attachment://${picture.name}` }, ...(description === '' ? {} : { description }) },
    ],
  };
}

function fileOf(picture: Picture): Message['files'][number] {
  return { name: picture.name, attachment: picture.content, description: describePicture(picture) };
}

function describePicture({ alt }: Picture): string {
  return clipText(cleanText(alt).trim(), LIMITS.mediaDescription);
}
