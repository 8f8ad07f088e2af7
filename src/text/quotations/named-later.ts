import type { Annotation } from '../../corpus/span.ts';
import type { NamedEntity } from '../names.ts';
import { kindOfNoun } from './descriptors.ts';
import type { NounPhrase } from './noun-phrase.ts';
import type { Referent } from './referent.ts';
import type { Token } from './tokens.ts';

/** Units in which an article may speak of somebody whom it names only later. */
const LEDE = 8;
/** So many units later at most. */
const SOON = 6;

/** Those whom the text first leaves unnamed, and who they turn out to be. */
export class NamedLater {
  #unit = 0;
  /** A person whom the article's beginning described and has not named. */
  #waiting: { readonly referent: Referent; readonly unit: number } | null = null;
  readonly #byName = new Map<string, Referent>();

  /** A new unit begins. */
  tick(): void {
    this.#unit++;
  }

  /** Who an unnamed speaker turned out to be; `null` if the text never says. */
  find(name: string): Referent | null {
    return this.#byName.get(name) ?? null;
  }

  /** "**a spokesman** said …, said the spokesman, **Luo Wenqi**" */
  note(unnamed: Referent, named: Referent): void {
    if (/^an? /i.test(unnamed.name)) this.#byName.set(unnamed.name, named);
  }

  /** Waits for the name of a person whom the article's beginning takes for known: "**the woman** who runs it". */
  await(referent: Referent, tokens: readonly Token[], { from }: NounPhrase): void {
    const isDefinite =
      /^(?:the|its|his|her|their)$/.test(tokens[from]?.lower ?? '') ||
      /'s$/.test(tokens[from + 1]?.lower ?? '');
    if (isDefinite && referent.kind === 'person' && this.#unit <= LEDE)
      this.#waiting = { referent, unit: this.#unit };
  }

  /**
   * The text turns to `entity`: if the mention is the first word of a person, the one waiting for a name is meant.
   * "The woman who runs it said … / **Ada Poole** had come with a jar."
   */
  introduce(referent: Referent, entity: NamedEntity, mention: Annotation): void {
    const waiting = this.#waiting;
    if (waiting === null || entity.type !== 'person') return;
    const isNew = entity.mentions.every(
      ({ start, text }) => start >= mention.start || text.length < mention.text.length,
    );
    if (!isNew || entity.party !== null || this.#unit - waiting.unit > SOON) return;
    this.#waiting = null;
    if (canBe(waiting.referent, referent)) this.#byName.set(waiting.referent.name, referent);
  }
}

/** Whether nothing told of the two says that they differ. */
function canBe(unnamed: Referent, named: Referent): boolean {
  const nouns = [...named.words].filter((word) => kindOfNoun(word) === 'person');
  const isOther = nouns.length > 0 && !nouns.some((noun) => unnamed.words.has(noun));
  const isSameGender = unnamed.gender === null || named.gender === null || unnamed.gender === named.gender;
  return !isOther && isSameGender;
}
