interface SectionLine {
  readonly line: string;
  readonly afterBlank: boolean;
  /** Whether it is the first line after the heading. */
  readonly isFirst: boolean;
}

export interface DebrisSection {
  readonly name: string;
  /** Its heading, alone on a line. */
  readonly example: string;
  readonly heading: RegExp;
  /** Whether a line that no rule knows still belongs to the section. */
  readonly holds: (line: SectionLine) => boolean;
}

/** A biography: `Ada Poole is a seasoned reporter …`, `With over 8 years of experience …, she covers` */
const BIOGRAPHY =
  /\b(?:journalist|reporter|correspondent|columnist|freelancer?|content writer|blogger|editor)\b[^.]{0,160}\b(?:passion|experience|covers?|covering|writes|based in|specializ|specialis|contribut)|^With (?:over|more than) \w+ years\b/i;

/** Headings that make what follows debris too, until the article's own prose goes on. */
export const DEBRIS_SECTIONS: readonly DebrisSection[] = [
  {
    name: 'links',
    example: 'Also Read:',
    heading:
      /^[#*_\s]*(?:also read|read (?:also|more|next)|see also|related(?: (?:stories|articles|news|posts|coverage|content|reading|topics))?|recommended(?: (?:for you|reading|stories))?|you (?:may|might) (?:also like|also be interested in|like)|more (?:stories|news)|latest (?:news|stories)|most (?:read|popular)|trending(?: now)?|top stories|don['’]t miss|must[- ]reads?|further reading|editor['’]s picks?|in case you missed it)[*_\s]*:?[*_\s]*$/i,
    holds: ({ line, afterBlank, isFirst }) => (isFirst || !afterBlank) && isHeadline(line),
  },
  {
    name: 'author box',
    example: 'Author Profile',
    heading:
      /^[#*_\s]*(?:author(?:['’]s)? (?:profile|bio|box)|about (?:the )?(?:authors?|writer)|meet the author|the author)[*_\s]*:?[*_\s]*$/i,
    holds: ({ line, afterBlank }) => !afterBlank || BIOGRAPHY.test(line.slice(0, 600)),
  },
  {
    name: 'comment form',
    example: 'Leave a Reply',
    heading:
      /^[#*_\s]*(?:leave a (?:reply|comment)|post a comment|add a comment|write a comment)[*_\s]*:?[*_\s]*(?:cancel reply)?$/i,
    holds: ({ afterBlank }) => !afterBlank,
  },
];

/** Whether the line could be the headline of a link: short and without a closing full stop. */
export function isHeadline(line: string): boolean {
  return line.length <= 160 && !/[.!:;,][”’"')*_]*$/.test(line);
}
