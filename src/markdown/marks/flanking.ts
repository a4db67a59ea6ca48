import type { DelimiterRun } from './delimiter-runs.ts';

/** Whether a delimiter run can open or close emphasis, by the characters around it. */
export interface Flanking {
  /** By CommonMark's rule (https://spec.commonmark.org/0.31.2/#left-flanking-delimiter-run). */
  readonly opensStrictly: boolean;
  /** By CommonMark's rule or by the wider rules of `flankingOf`. */
  readonly opens: boolean;
  readonly closes: boolean;
  /** If a space between the run and the emphasised words is allowed. */
  readonly opensLoosely: boolean;
  readonly closesLoosely: boolean;
  /** Between a word and opening punctuation: `و**«`. */
  readonly joinsWord: boolean;
  /** Inside a word or a number, where it often means something else: `f**k`, `5**2`. */
  readonly isInWord: boolean;
}

type CharacterKind = 'space' | 'punctuation' | 'letter';

function kindOf(character: string): CharacterKind {
  if (character === '' || /\s/.test(character)) return 'space';
  return /[\p{P}\p{S}]/u.test(character) ? 'punctuation' : 'letter';
}

/** Marks that open in one language and close in another. */
const quotation = /["'\p{Pi}\p{Pf}]/u;
const opening = /[\p{Ps}¿¡#@$€£&]/u;
const closing = /[\p{Pe}.,:;!?…%‰°،؛؟۔*]/u;

/** Whether punctuation opens something, given it and the character after it. */
export function opensPhrase([first = '', second = '']: readonly string[]): boolean {
  if (quotation.test(first)) return kindOf(second) !== 'space' && !closing.test(second);
  return opening.test(first) || (/[-+−]/.test(first) && /\p{N}/u.test(second));
}

/** Whether punctuation closes something, given it and the character before it. */
export function closesPhrase([last = '', secondLast = '']: readonly string[]): boolean {
  if (quotation.test(last)) return kindOf(secondLast) !== 'space' && !opening.test(secondLast);
  return closing.test(last);
}

/**
 * Determines whether a delimiter run can open or close emphasis: by CommonMark's rule, and where
 * that is too strict. By CommonMark's rule, `**` between a letter and punctuation can only open or
 * close towards the letter, so `و**«نص»**` and `**Note:**text` are not emphasis.
 */
export function flankingOf(run: DelimiterRun): Flanking {
  const before = [...run.before].reverse();
  const after = [...run.after];
  const left = kindOf(before[0] ?? '');
  const right = kindOf(after[0] ?? '');
  const joinsWord = left === 'letter' && right === 'punctuation' && opensPhrase(after);
  const opensStrictly = isFlanking(run, right, left);
  const closesWord = left === 'punctuation' && right === 'letter' && closesPhrase(before);
  return {
    opensStrictly,
    opens: opensStrictly || joinsWord || isArabicStrong(run, before, after),
    closes: isFlanking(run, left, right) || closesWord,
    opensLoosely: left === 'space' && right === 'space' && after.length > 0,
    closesLoosely:
      left === 'space' && before.length > 0 && (right === 'space' || endsSentence(after)),
    joinsWord,
    isInWord: left === 'letter' && right === 'letter',
  };
}

/** Punctuation at the end of a sentence, but not the dot of `.md` in `*.txt and *.md`. */
function endsSentence([first = '', second = '']: readonly string[]): boolean {
  return closing.test(first) && kindOf(second) !== 'letter';
}

/** CommonMark's rule, given the kinds of the characters inside and outside of the emphasis. */
function isFlanking(
  { sign }: DelimiterRun,
  inside: CharacterKind,
  outside: CharacterKind,
): boolean {
  if (inside === 'space') return false;
  if (outside !== 'letter') return true;
  return inside === 'letter' && sign !== '_';
}

/**
 * Whether `__` is between Arabic letters, where a particle is written together with the next word
 * (`و__نص__`). Between other letters, underscores belong to a name.
 */
function isArabicStrong(
  { sign, length }: DelimiterRun,
  [last = '']: readonly string[],
  [first = '']: readonly string[],
): boolean {
  const arabic = /\p{Script=Arabic}/u;
  return sign === '_' && length === 2 && arabic.test(last) && arabic.test(first);
}
