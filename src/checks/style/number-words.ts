import { languageWords } from '../../parse/parse-context.ts';
import { monthsOf } from './months.ts';
import type { StyleRule } from './style-rule.ts';

/**
 * A digit that is a word of its own: not part of a date, a time, a score, a range, a price or a decimal, and not after a
 * name or "No".
 */
const digit =
  /(?<![\p{L}\p{M}\p{N}\p{Sc}#№§°'’"″′.,:;/–—+×=~<>-])([1-9])(?=\s+(\p{L}[\p{L}\p{M}’'-]*))/gu;

/** Words after which a digit is a number in a list, or an age. */
const labels =
  /(?<![\p{L}\p{M}])(?:[Nn]o|[Pp]ages?|[Cc]hapter|[Aa]rticle|[Ll]ine|[Ll]evel|[Gg]roup|[Pp]hase|[Ss]tage|[Pp]art|[Rr]oom|[Gg]ate|[Dd]ock|[Pp]ier|[Aa]ged?|âge)\.?\s+$/u;
/** A capital in the middle of a sentence: the digit belongs to a name, as in "the Apollo 7". */
const nameBefore = /[\p{L}\p{M},;)’'"”»]\s+\p{Lu}[\p{L}\p{M}.-]*\s+$/u;
/** Words before which a digit is a measure, a time or a large number. */
const measures =
  /^(?:[ap]m|[ap]\.m|GMT|UTC|BST|CET|h|hr|hrs|min|s|sec|mm|cm|m|km|kg|g|mg|t|l|ml|ha|kW|MW|GW|kWh|mph|km\/h|knots?|metres?|kilomet(?:re|er)s?|miles?|feet|foot|inch(?:es)?|litres?|tonnes?|tons?|degrees?|per|percent|points?|million|billion|trillion|millions|milliards?|pour|degrés?|mètres?|kilomètres?)$/iu;

/** Numbers under ten are written in words, except in dates, times, measures, scores and ages. */
export const numberWords: StyleRule = {
  id: 'number-words',
  what: 'Numbers under ten are written in words, except in dates, times, measures, scores and ages.',
  find: ({ blocks, lang, context, locate }) => {
    const { belowTen } = languageWords(context, lang).style;
    if (belowTen.length === 0) return [];
    const months = monthsOf(lang);
    return blocks
      .filter(({ kind }) => kind !== 'tableCell')
      .flatMap(({ text, offsetOf }) =>
        [...text.matchAll(digit)].flatMap(({ 1: written = '', 2: next = '', index }) => {
          const before = text.slice(Math.max(0, index - 40), index);
          const isName = labels.test(before) || nameBefore.test(before);
          if (isName || measures.test(next) || months.has(next.toLowerCase())) return [];
          const word = belowTen[Number(written) - 1] ?? written;
          const message = `"${written} ${next}" has a number under ten in digits`;
          return [{ at: locate(offsetOf(index)), message, advice: `write "${word} ${next}"` }];
        }),
      );
  },
};
