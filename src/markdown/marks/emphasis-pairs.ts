import type { RootContent } from 'mdast';
import { type Flanks, flanksOf } from './emphasis-flanks.ts';
import type { EmphasisMark, MarkedText } from './emphasis-marks.ts';

/** Two marks that make emphasis together. */
export interface EmphasisPair {
  readonly open: EmphasisMark;
  readonly close: EmphasisMark;
  /** How many signs of each belong to it: 1, 2 or 3. */
  readonly length: number;
  /** Blanks stand inside, which belong outside. */
  readonly isLoose: boolean;
}

export interface Paired {
  /** Each pair after those inside it. */
  readonly pairs: readonly EmphasisPair[];
  /** Marks that are meant for emphasis and make none. */
  readonly left: readonly EmphasisMark[];
}

/** A mark that may open, with as many signs as are not used yet. */
interface Opener {
  readonly mark: EmphasisMark;
  readonly flanks: Flanks;
  remaining: number;
}

/**
 * Pairs the marks that the parser left over, as CommonMark does but by the wider rules of
 * `flanksOf`. A pair is made only if nothing else can be meant.
 */
export function emphasisPairs(text: MarkedText): Paired {
  const candidates = text.marks.filter(isCandidate);
  const made = candidates.length > most ? [] : allPairs(candidates);
  const doubtful = new Set<EmphasisMark>();
  for (const pair of made) {
    if (isDoubtful(pair, text)) doubtful.add(pair.open).add(pair.close);
  }
  const pairs = made.filter(({ open, close }) => !doubtful.has(open) && !doubtful.has(close));
  const used = new Set(pairs.flatMap(({ open, close }) => [open, close]));
  const left = candidates.filter(
    (mark) => !used.has(mark) && (doubtful.has(mark) || isMeant(mark, text)),
  );
  return { pairs, left };
}

/** As many marks as a block may hold; beyond, none is paired: the time would grow with the square. */
const most = 1000;

const digit = /\p{N}/u;

/** Runs that may be emphasis: not `~5`, `5**2`, `2 * 3`, nor a line of signs. */
function isCandidate({ sign, length, before, after }: EmphasisMark): boolean {
  if (length > 3 || (sign === '~' && length !== 2)) return false;
  return !(digit.test(before.trim().slice(-1)) && digit.test(after.trim().slice(0, 1)));
}

function allPairs(marks: readonly EmphasisMark[]): EmphasisPair[] {
  const openers: Opener[] = [];
  const halfUsed = new Map<EmphasisMark, Opener>();
  const pairs: EmphasisPair[] = [];
  for (const mark of marks) {
    const flanks = flanksOf(mark);
    const made = pairsEndingIn({ mark, flanks, remaining: mark.length }, openers, halfUsed);
    pairs.push(...made);
    const opens = flanks.opens || (flanks.opensLoosely && mark.length > 1);
    if (made.length === 0 && opens) openers.push({ mark, flanks, remaining: mark.length });
  }
  const isWhole = (mark: EmphasisMark) => (halfUsed.get(mark)?.remaining ?? 0) === 0;
  return pairs.filter(({ open }) => isWhole(open));
}

/** Takes the openers that a mark closes off the stack, with what was left open inside. */
function pairsEndingIn(
  closer: Opener,
  openers: Opener[],
  halfUsed: Map<EmphasisMark, Opener>,
): EmphasisPair[] {
  const pairs: EmphasisPair[] = [];
  if (!closer.flanks.closes && !closer.flanks.closesLoosely) return pairs;
  while (closer.remaining > 0) {
    const index = openers.findLastIndex((opener) => isClosedBy(opener, closer));
    const opener = openers[index];
    if (opener === undefined) break;
    const length = Math.min(opener.remaining, closer.remaining);
    openers.length = index + 1;
    opener.remaining -= length;
    closer.remaining -= length;
    if (opener.remaining === 0) openers.pop();
    halfUsed.set(opener.mark, opener);
    const isLoose = !(closer.flanks.closes && opener.flanks.opens);
    pairs.push({ open: opener.mark, close: closer.mark, length, isLoose });
  }
  return closer.remaining === 0 ? pairs : [];
}

function isClosedBy(opener: Opener, closer: Opener): boolean {
  const { mark, flanks } = closer;
  if (opener.mark.sign !== mark.sign) return false;
  const isSame = opener.remaining === closer.remaining;
  if (!isSame && Math.max(opener.remaining, closer.remaining) !== 3) return false;
  if (flanks.closes) return true;
  return flanks.closesLoosely && opener.flanks.opensStrictly && !opener.flanks.isInWord;
}

const typesOf = { 1: ['emphasis'], 2: ['strong', 'delete'], 3: ['emphasis', 'strong'] } as const;

/** Whether a pair may not be what is meant: it holds nothing, or emphasis of its own kind. */
function isDoubtful(pair: EmphasisPair, { children }: MarkedText): boolean {
  const { open, close, length, isLoose } = pair;
  if (flanksOf(open).joinsWord && flanksOf(close).joinsWord) return true;
  // A star between blanks may be a sign of its own: `*net of a * b`.
  if (isLoose && length === 1 && /^\s/.test(close.after)) return true;
  const types: readonly string[] = typesOf[length as 1 | 2 | 3];
  return children.slice(open.child + 1, close.child).some(({ type }) => types.includes(type));
}

/** Whether a mark that makes nothing was meant to: one of two or three signs, or one beside emphasis. */
function isMeant(mark: EmphasisMark, { children }: MarkedText): boolean {
  const { opensStrictly, closes, isInWord } = flanksOf(mark);
  if (mark.length === 3) return opensStrictly && !closes;
  if (mark.length === 2) return !isInWord && !isHiddenWord(mark);
  const { child, from, to } = mark;
  const node = children[child];
  const length = node?.type === 'text' ? node.value.length : 0;
  return (
    (from === 0 && isEmphasis(children[child - 1])) ||
    (to === length && isEmphasis(children[child + 1]))
  );
}

function isEmphasis(node: RootContent | undefined): boolean {
  return node?.type === 'emphasis' || node?.type === 'strong';
}

/** `f**`, `sh**`: letters that a newspaper does not print. */
function isHiddenWord({ sign, before, after }: EmphasisMark): boolean {
  return sign === '*' && /^(?:.?\s)?[a-z]{1,2}$/i.test(before) && !/^\p{L}/u.test(after);
}
