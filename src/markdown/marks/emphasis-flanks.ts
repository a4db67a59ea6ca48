import type { EmphasisMark } from './emphasis-marks.ts';

/** What a mark can do where it stands. */
export interface Flanks {
  /** As CommonMark has it (https://spec.commonmark.org/0.31.2/#left-flanking-delimiter-run). */
  readonly opensStrictly: boolean;
  /** As CommonMark has it, or as it is plainly meant. */
  readonly opens: boolean;
  readonly closes: boolean;
  /** Blanks stand between the mark and the words that it would open or close. */
  readonly opensLoosely: boolean;
  readonly closesLoosely: boolean;
  /** It joins a word to what begins with punctuation: `و**«`. */
  readonly joinsWord: boolean;
  /** It stands in a word or a number, which happens for other reasons: `f**k`, `5**2`. */
  readonly isInWord: boolean;
}

type Kind = 'blank' | 'punctuation' | 'letter';

function kindOf(character: string): Kind {
  if (character === '' || /\s/.test(character)) return 'blank';
  return /[\p{P}\p{S}]/u.test(character) ? 'punctuation' : 'letter';
}

/** Marks that open here and close there. */
const quotation = /["'\p{Pi}\p{Pf}]/u;
const opening = /[\p{Ps}¿¡#@$€£&]/u;
const closing = /[\p{Pe}.,:;!?…%‰°،؛؟۔*]/u;

/** Whether punctuation begins something, given it and the character behind it. */
export function begins([first = '', second = '']: readonly string[]): boolean {
  if (quotation.test(first)) return kindOf(second) !== 'blank' && !closing.test(second);
  return opening.test(first) || (/[-+−]/.test(first) && /\p{N}/u.test(second));
}

/** Whether punctuation ends something, given it and the character before it. */
export function ends([last = '', secondLast = '']: readonly string[]): boolean {
  if (quotation.test(last)) return kindOf(secondLast) !== 'blank' && !opening.test(secondLast);
  return closing.test(last);
}

/**
 * Says what a mark can do: what CommonMark lets it do, and what it is plainly meant to do beside a
 * letter where CommonMark refuses it. CommonMark takes `**` between a letter and punctuation for a
 * mark of the word's side only, so `و**«نص»**` and `**Note:**text` are no emphasis to it.
 */
export function flanksOf(mark: EmphasisMark): Flanks {
  const before = [...mark.before].reverse();
  const after = [...mark.after];
  const left = kindOf(before[0] ?? '');
  const right = kindOf(after[0] ?? '');
  const joinsWord = left === 'letter' && right === 'punctuation' && begins(after);
  const opensStrictly = strictly(mark, right, left);
  const closesWord = left === 'punctuation' && right === 'letter' && ends(before);
  return {
    opensStrictly,
    opens: opensStrictly || joinsWord || isArabicStrong(mark, before, after),
    closes: strictly(mark, left, right) || closesWord,
    opensLoosely: left === 'blank' && right === 'blank' && after.length > 0,
    closesLoosely:
      left === 'blank' && before.length > 0 && (right === 'blank' || endsSentence(after)),
    joinsWord,
    isInWord: left === 'letter' && right === 'letter',
  };
}

/** Marks at the end of a sentence; `.md` of `*.txt and *.md` is none. */
function endsSentence([first = '', second = '']: readonly string[]): boolean {
  return closing.test(first) && kindOf(second) !== 'letter';
}

/** CommonMark's rule for a mark, given what stands inside of the emphasis and outside. */
function strictly({ sign }: EmphasisMark, inside: Kind, outside: Kind): boolean {
  if (inside === 'blank') return false;
  if (outside !== 'letter') return true;
  return inside === 'letter' && sign !== '_';
}

/** Particles are written together with the next word: `و__نص__`. Between other letters stands a name. */
function isArabicStrong(
  { sign, length }: EmphasisMark,
  [last = '']: readonly string[],
  [first = '']: readonly string[],
): boolean {
  const arabic = /\p{Script=Arabic}/u;
  return sign === '_' && length === 2 && arabic.test(last) && arabic.test(first);
}
