import type { Correction } from './article.ts';

/** How a language says what a correction has changed. */
export interface CorrectionWords {
  /** `An earlier version said five; it was four.` */
  readonly both: (was: string, now: string) => string;
  readonly was: (was: string) => string;
  readonly now: (now: string) => string;
  /** For wording that is a sentence of its own, in quotation marks. */
  readonly wasSentence: (was: string) => string;
  readonly nowSentence: (now: string) => string;
}

/**
 * The old and the new wording of a correction, as part of a text. Wording that ends like a sentence is
 * quoted. Undefined if the correction has neither.
 */
export function correctionSentence(
  { was, now }: Pick<Correction, 'was' | 'now'>,
  words: CorrectionWords,
): string | undefined {
  const isSentence = (text: string) => /[.!?؟…]$/.test(text);
  if (was !== undefined && now !== undefined && !isSentence(was) && !isSentence(now)) {
    return words.both(was, now);
  }
  const parts = [
    ...(was === undefined ? [] : [isSentence(was) ? words.wasSentence(was) : words.was(was)]),
    ...(now === undefined ? [] : [isSentence(now) ? words.nowSentence(now) : words.now(now)]),
  ];
  return parts.length === 0 ? undefined : parts.join(' ');
}
