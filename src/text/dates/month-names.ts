import type { Context } from './rule.ts';

/** Months that are names of people, modal verbs or nouns too, and so need a sign that a month is meant. */
const AMBIGUOUS = /^(?:March|April|May|June|August|Jan|Mar|Jun)\.?$/;
const PREPOSITION_OF_TIME =
  /\b(?:in|since|during|until|till|throughout|between|as of|through|last|next|this)\s(?:\w+\sand\s)?$/i;
const LOOSE_PREPOSITION = /\b(?:by|from|of|to|before|after|for|and|or|around|than|in late|in early)\s$/i;
const MONTH_LIST =
  /\b(?:January|February|March|April|May|June|July|August|September|October|November|December)(?:,|,? and|,? or) $/;
const ARTICLE = /\b(?:[Aa]n?|[Tt]he|[Ii]ts|their|his|her|our|’s|'s|[Ee]very)\s(?:late\s|early\s)?$/;
const TITLE = /\b(?:Mr|Mrs|Ms|Miss|Dr|Lady|Sir|Sen|Rep|Theresa|Minister|President|Secretary)\.?\s$/;
const CAPITALISED_NAME = /^\s[A-Z][\w’'-]+(?!\w)/;
const MONTH_VERB = /^\s(?:was|is|saw|brought|marked|data|figures|exports|imports|sales|orders|shipments)\b/;

/** Whether a bare month's name means the month: "in May", "an August deadline", not "June said" or "May I". */
export function isNamedMonth(word: string, part: string, { left, right }: Context): boolean {
  if (
    /^[A-Z]{3,}$/.test(word) ||
    (word.length < 5 && !/^(?:May|June|July)$/.test(word) && !word.endsWith('.'))
  ) {
    return PREPOSITION_OF_TIME.test(left);
  }
  if (TITLE.test(left)) return false;
  if (!AMBIGUOUS.test(word) || part !== '') return true;
  if (PREPOSITION_OF_TIME.test(left) || MONTH_LIST.test(left)) return true;
  if (LOOSE_PREPOSITION.test(left)) return !CAPITALISED_NAME.test(right);
  if (ARTICLE.test(left)) return /^(?:\s[a-z]|-)/.test(right);
  return left.trim() === '' && word !== 'May' && MONTH_VERB.test(right);
}
