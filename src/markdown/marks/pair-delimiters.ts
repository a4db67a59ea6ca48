import type { RootContent } from 'mdast';
import type { DelimitedText, DelimiterRun } from './delimiter-runs.ts';
import { type Flanking, flankingOf } from './flanking.ts';

/** Two delimiter runs that make emphasis. */
export interface DelimiterPair {
  readonly open: DelimiterRun;
  readonly close: DelimiterRun;
  /** How many signs of each run belong to the pair: 1, 2 or 3. */
  readonly length: number;
  /** Whether there are spaces inside the signs, which move outside. */
  readonly isLoose: boolean;
}

interface PairingResult {
  /** Inner pairs come before outer ones. */
  readonly pairs: readonly DelimiterPair[];
  /** Runs that seem to be meant as emphasis but make none. */
  readonly unpaired: readonly DelimiterRun[];
}

/** A delimiter run, and how many of its signs are not used yet. */
interface Delimiter {
  readonly run: DelimiterRun;
  readonly flanking: Flanking;
  remaining: number;
}

/**
 * Pairs the delimiter runs that the parser left as text, by CommonMark's algorithm with the wider
 * rules of `flankingOf`. Pairs that may mean something else are left out.
 */
export function pairDelimiters(text: DelimitedText): PairingResult {
  const candidates = text.runs.filter(isCandidate);
  const possible = candidates.length > maxRuns ? [] : allPairs(candidates);
  const doubtful = new Set<DelimiterRun>();
  for (const pair of possible) {
    if (isDoubtful(pair, text)) doubtful.add(pair.open).add(pair.close);
  }
  const pairs = possible.filter(({ open, close }) => !doubtful.has(open) && !doubtful.has(close));
  const used = new Set(pairs.flatMap(({ open, close }) => [open, close]));
  const unpaired = candidates.filter(
    (run) => !used.has(run) && (doubtful.has(run) || seemsMeant(run, text)),
  );
  return { pairs, unpaired };
}

/** A block with more runs is left as it is: pairing takes quadratic time. */
const maxRuns = 1000;

const digit = /\p{N}/u;

/** Whether a run may be emphasis: not `~5`, `5**2`, `2 * 3`, nor a line of signs. */
function isCandidate({ sign, length, before, after }: DelimiterRun): boolean {
  if (length > 3 || (sign === '~' && length !== 2)) return false;
  return !(digit.test(before.trim().slice(-1)) && digit.test(after.trim().slice(0, 1)));
}

function allPairs(runs: readonly DelimiterRun[]): DelimiterPair[] {
  const openers: Delimiter[] = [];
  const matched = new Map<DelimiterRun, Delimiter>();
  const pairs: DelimiterPair[] = [];
  for (const run of runs) {
    const flanking = flankingOf(run);
    const found = pairsClosedBy({ run, flanking, remaining: run.length }, openers, matched);
    pairs.push(...found);
    const opens = flanking.opens || (flanking.opensLoosely && run.length > 1);
    if (found.length === 0 && opens) openers.push({ run, flanking, remaining: run.length });
  }
  const isUsedUp = (run: DelimiterRun) => (matched.get(run)?.remaining ?? 0) === 0;
  return pairs.filter(({ open }) => isUsedUp(open));
}

/**
 * Pops the openers that a run closes, and those left open inside them.
 * @param matched gets the openers that are part of a pair
 */
function pairsClosedBy(
  closer: Delimiter,
  openers: Delimiter[],
  matched: Map<DelimiterRun, Delimiter>,
): DelimiterPair[] {
  const pairs: DelimiterPair[] = [];
  if (!closer.flanking.closes && !closer.flanking.closesLoosely) return pairs;
  while (closer.remaining > 0) {
    const index = openers.findLastIndex((opener) => matches(opener, closer));
    const opener = openers[index];
    if (opener === undefined) break;
    const length = Math.min(opener.remaining, closer.remaining);
    openers.length = index + 1;
    opener.remaining -= length;
    closer.remaining -= length;
    if (opener.remaining === 0) openers.pop();
    matched.set(opener.run, opener);
    const isLoose = !(closer.flanking.closes && opener.flanking.opens);
    pairs.push({ open: opener.run, close: closer.run, length, isLoose });
  }
  return closer.remaining === 0 ? pairs : [];
}

function matches(opener: Delimiter, closer: Delimiter): boolean {
  if (opener.run.sign !== closer.run.sign) return false;
  const isSame = opener.remaining === closer.remaining;
  if (!isSame && Math.max(opener.remaining, closer.remaining) !== 3) return false;
  if (closer.flanking.closes) return true;
  const { opensStrictly, isInWord } = opener.flanking;
  return closer.flanking.closesLoosely && opensStrictly && !isInWord;
}

const typesOf = { 1: ['emphasis'], 2: ['strong', 'delete'], 3: ['emphasis', 'strong'] } as const;

/**
 * Whether a pair may mean something else, for example because emphasis of its own kind is inside.
 */
function isDoubtful(pair: DelimiterPair, { children }: DelimitedText): boolean {
  const { open, close, length, isLoose } = pair;
  if (flankingOf(open).joinsWord && flankingOf(close).joinsWord) return true;
  // A star between spaces may be a sign of its own: `*net of a * b`.
  if (isLoose && length === 1 && /^\s/.test(close.after)) return true;
  const types: readonly string[] = typesOf[length as 1 | 2 | 3];
  return children.slice(open.child + 1, close.child).some(({ type }) => types.includes(type));
}

/**
 * Whether an unpaired run seems to be meant as emphasis: it has two or three signs, or is next to
 * emphasis.
 */
function seemsMeant(run: DelimiterRun, { children }: DelimitedText): boolean {
  const { opensStrictly, closes, isInWord } = flankingOf(run);
  if (run.length === 3) return opensStrictly && !closes;
  if (run.length === 2) return !isInWord && !isCensoredWord(run);
  const { child, from, to } = run;
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

/** `f**`, `sh**`: stars for letters that a newspaper does not print. */
function isCensoredWord({ sign, before, after }: DelimiterRun): boolean {
  return sign === '*' && /^(?:.?\s)?[a-z]{1,2}$/i.test(before) && !/^\p{L}/u.test(after);
}
