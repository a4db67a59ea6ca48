import { characterAt, characterBefore, codePointName } from './characters.ts';

/*
 * Invisible characters: format characters and fillers, which get into a text by copying from web pages
 * and word processors. Some scripts and emoji need some of them
 * (https://www.unicode.org/versions/Unicode16.0.0/core-spec/chapter-23/). Everywhere else they only
 * break searches, line breaks and the lookup of names.
 */

const names: Readonly<Record<string, string>> = {
  '\u00AD': 'soft hyphen',
  '\u034F': 'combining grapheme joiner',
  '\u200B': 'zero-width space',
  '\u200C': 'zero-width non-joiner',
  '\u200D': 'zero-width joiner',
  '\u2028': 'line separator',
  '\u2029': 'paragraph separator',
  '\u2060': 'word joiner',
  '\u3164': 'Hangul filler',
  '\uFEFF': 'byte-order mark',
  '\uFFFC': 'placeholder of an object',
};

/** A fast check: most texts contain none of these. */
const mayContain =
  /\u00AD|\u034F|[\u115F\u1160\u17B4\u17B5]|[\u180B-\u180F]|[\u200B-\u200D]|[\u2028\u2029\u2060-\u2064\u206A-\u206F]|\u3164|[\uFE00-\uFE0F]|\uFEFF|\uFFA0|[\uFFF9-\uFFFC]|\uD834|\uDB40/;

/** The flag emoji of a subdivision, whose letters are invisible tag characters; otherwise one character. */
const candidates =
  /\u{1F3F4}[\u{E0020}-\u{E007E}]+\u{E007F}|\u00AD|\u034F|[\u115F\u1160\u17B4\u17B5]|[\u180B-\u180F]|\u200B|\u200C|\u200D|[\u2028\u2029]|[\u2060-\u2064\u206A-\u206F]|\u3164|[\uFE00-\uFE0F]|\uFEFF|\uFFA0|[\uFFF9-\uFFFC]|[\u{1D173}-\u{1D17A}]|[\u{E0000}-\u{E0FFF}]/gu;

const letter = /[\p{L}\p{M}]/u;
/** Scripts whose letters do not join, so that a joiner between them has no effect. */
const unjoined =
  /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]|[\u0300-\u036F]/u;
/** Scripts without spaces between words, where a zero-width space allows a line break. */
const unspaced =
  /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}\p{Script=Tai_Tham}\p{Script=Javanese}\p{Script=Balinese}]/u;
const emojiBefore = /[\p{Extended_Pictographic}\p{Emoji_Modifier}]|\uFE0F/u;
const emoji = /\p{Extended_Pictographic}/u;

/** What a variation selector may follow: symbols, keycaps, letters with variants. */
const varied =
  /[\p{S}\p{P}\p{Extended_Pictographic}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Mongolian}\p{Script=Phags_Pa}\p{Script=Myanmar}]/u;
const keycap = '\u20E3';

/** The invisible characters that some texts need, with a condition on the characters around them. */
const needs: readonly {
  readonly kind: RegExp;
  readonly isMet: (before: string, after: string) => boolean;
}[] = [
  { kind: /\u200D/, isMet: (before, after) => emojiBefore.test(before) && emoji.test(after) },
  { kind: /\u200C|\u200D/, isMet: (before, after) => joins(before) || joins(after) },
  { kind: /\u200B/, isMet: (before, after) => unspaced.test(before) || unspaced.test(after) },
  { kind: /\u034F/, isMet: (before, after) => /\p{Script=Hebrew}/u.test(before + after) },
  { kind: /[\u115F\u1160]/, isMet: (before, after) => /\p{Script=Hangul}/u.test(before + after) },
  { kind: /[\u17B4\u17B5]/, isMet: (before) => /\p{Script=Khmer}/u.test(before) },
  { kind: /[\u180B-\u180F]/, isMet: (before) => /\p{Script=Mongolian}/u.test(before) },
  { kind: /[\uFE00-\uFE0F]/, isMet: (before, after) => varied.test(before) || after === keycap },
  { kind: /[\u{E0100}-\u{E01EF}]/u, isMet: (before) => /\p{Script=Han}/u.test(before) },
];

/** Whether the characters around an invisible character need it. */
function isNeeded(character: string, before: string, after: string): boolean {
  return needs.some(({ kind, isMet }) => kind.test(character) && isMet(before, after));
}

function joins(character: string): boolean {
  return letter.test(character) && !unjoined.test(character);
}

/** An invisible character that was removed from a text. */
export interface Invisible {
  readonly character: string;
  /** Its offset in the original text, in UTF-16 code units. */
  readonly offset: number;
}

/**
 * Removes every invisible character that a text does not need. Keeps those that Arabic, Persian, the
 * scripts of India and South-East Asia, and emoji need, and direction marks. Line and paragraph
 * separators become spaces.
 * @returns the text, and the removed characters in order
 */
export function stripInvisible(text: string): {
  readonly text: string;
  readonly found: readonly Invisible[];
} {
  if (!mayContain.test(text)) return { text, found: [] };
  const found: Invisible[] = [];
  const cleaned = text.replace(candidates, (character: string, offset: number) => {
    const isFlag = character.length > 2;
    const [before, after] = [
      characterBefore(text, offset),
      characterAt(text, offset + character.length),
    ];
    if (isFlag || isNeeded(character, before, after)) return character;
    found.push({ character, offset });
    return character === '\u2028' || character === '\u2029' ? ' ' : '';
  });
  return { text: cleaned, found };
}

const shown = /[^\s\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/u;

/** Whether readers see nothing of a text: it is empty, or has only spaces and invisible characters. */
export function isVisuallyEmpty(text: string): boolean {
  return !shown.test(text);
}

/**
 * Names invisible characters for a message, each kind once, in order: `soft hyphen U+00AD, zero-width
 * space U+200B`.
 */
export function invisibleNames(found: readonly Invisible[]): string {
  return [...new Set(found.map(({ character }) => invisibleName(character)))].join(', ');
}

function invisibleName(character: string): string {
  return `${names[character] ?? 'invisible character'} ${codePointName(character)}`;
}
