import type { Sourced } from '../archive/sourced.ts';
import { termsOf } from '../archive/terms.ts';
import { alternativesOf } from '../archive/thesaurus.ts';
import type { Sentence } from '../text/sentences.ts';

// talks   formal trade talks
const CONTACTS =
  '(?:[\\w-]{1,20} ){0,2}(?:talks|negotiations|consultations|contacts?|discussions|dialogue|deal|agreement|plans?|decision)';
const CLAIM =
  '(?:(?:the|a|any|such|those|these|media|press|earlier|his|her|its|their) ){0,3}(?:claims?|reports?|suggestions?|notion|ideas?|assertions?|allegations?|accounts?|rumou?rs?|statements?)';

interface DenialRule {
  readonly example: string;
  readonly pattern: RegExp;
}

const DENIALS: readonly DenialRule[] = [
  {
    example: 'denied that talks are under way',
    pattern: /\bden(?:y|ies|ied|ying)\b(?! (?:entry|access|visas?|them|him|her)\b)/i,
  },
  {
    example: 'rejected the claim that talks had begun',
    pattern: new RegExp(
      String.raw`\b(?:reject|dismiss|disput|refut|contradict)(?:s|es|ed|ing)? ${CLAIM}`,
      'i',
    ),
  },
  {
    example: 'was not aware of any consultations',
    pattern: /\b(?:not aware|unaware|no knowledge|not heard) of\b/i,
  },
  { example: 'neither side has confirmed formal talks', pattern: /\bneither\b.{0,80}\bconfirmed\b/i },
  {
    example: 'has not confirmed the talks',
    pattern: /\b(?:has|have|had) (?:not|yet to|never) (?:\w+ )?confirm(?:ed)?\b/i,
  },
  {
    example: 'there are no talks',
    pattern: new RegExp(
      String.raw`\bno ${CONTACTS}\b(?! (?:was|were|has been|have been) (?:lost|missed))`,
      'i',
    ),
  },
  {
    example: 'not negotiating',
    pattern: /\b(?:not|never) (?:been )?(?:\w+ing|in (?:talks|touch|contact))\b/i,
  },
];

// talks have resumed   talks are under way   claimed to be talking with   not "have not resumed"
const HAPPENING =
  /(?<!\b(?:not|never|yet to|no) )\b(?:resumed|reopened|began|begun|started|opened|held|launched|imposed|ordered|agreed|signed|confirmed|reached out|met with|spoke with|took place|taking place|under ?way|ongoing|in progress|talking with|negotiating with|in (?:talks|touch|contact) with)\b/i;
// if talks fail   they may resume   no guarantee of success
const NO_CLAIM =
  /\b(?:may|might|could|would|should|if|even after|once|whether|unless|until|hop(?:e|es|ed|ing)|refus(?:e|es|ed))\b/i;

/** The sentences on one topic that deny it, and those that tell of it as happening; the best of each article. */
export interface Denials<S> {
  readonly denying: readonly S[];
  readonly asserting: readonly S[];
}

/**
 * What somebody denies of the topic and somebody else tells of, in the same article or another.
 *
 * @param onTopic  sentences that meet the topic, the best first
 * @returns `null` where nobody denies it, or nobody tells of it
 */
export function findDenials<S extends Sourced<Sentence>>(
  onTopic: readonly S[],
  topic: string,
): Denials<S> | null {
  const stems = stemsOf(topic);
  const prose = onTopic.filter(({ fact }) => fact.kind === 'prose' || fact.kind === 'list');
  const denying = prose.filter(({ evidence }) => deniesAny(evidence.text, stems));
  const others = prose.filter((hit) => !denying.includes(hit));
  const asserting = others.filter(
    ({ evidence }) => HAPPENING.test(evidence.text) && !NO_CLAIM.test(evidence.text),
  );
  if (denying.length === 0 || asserting.length === 0) return null;
  return { denying: bestOfEach(denying), asserting: bestOfEach(asserting) };
}

/** Whether the sentence denies something of the topic. */
export function isDenial(sentence: string, topic: string): boolean {
  return deniesAny(sentence, stemsOf(topic));
}

function stemsOf(topic: string): ReadonlySet<string> {
  return new Set(
    termsOf(topic).flatMap(({ stem }) => [stem, ...alternativesOf(stem).map((other) => other.stem)]),
  );
}

/** Whether the sentence denies something that the stems name after the denying words. */
function deniesAny(sentence: string, stems: ReadonlySet<string>): boolean {
  return DENIALS.some(({ pattern }) => {
    const at = sentence.search(pattern);
    return at >= 0 && termsOf(sentence.slice(at)).some(({ stem }) => stems.has(stem));
  });
}

function bestOfEach<S extends Sourced<Sentence>>(hits: readonly S[]): S[] {
  const seen = new Set<string>();
  return hits.filter(({ article }) => !seen.has(article.id) && seen.add(article.id));
}
