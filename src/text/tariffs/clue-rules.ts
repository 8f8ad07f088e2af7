import type { ClueRule } from './clue-rule.ts';
import { GOVERNOR_CLUES } from './governor-clues.ts';
import { NOUN_CLUES } from './noun-clues.ts';
import { VERB_CLUES } from './verb-clues.ts';

/** All that hold are summed. */
export const CLUE_RULES: readonly ClueRule[] = [...NOUN_CLUES, ...VERB_CLUES, ...GOVERNOR_CLUES];
