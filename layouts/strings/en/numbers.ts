import type {
  NumberLanguage,
  NumberToken,
  ParsedNumber,
} from '../../../src/model/number-language.ts';

const smallNumbers = new Map(
  [
    ...['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'],
    ...['eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen'],
    ...['eighteen', 'nineteen'],
  ].map((word, value) => [word, value]),
);
const tens = new Map(
  ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'].map(
    (word, index) => [word, 20 + 10 * index],
  ),
);
/** Multiply a smaller number or an article before them: `two dozen`, `a hundred`. */
const multiples = new Map([
  ['hundred', 100],
  ['dozen', 12],
  ['score', 20],
]);
const scales = new Map([
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
]);
/** Short forms, directly after digits: `5bn`. */
const shortScales = new Map([
  ['k', 1e3],
  ['m', 1e6],
  ['mn', 1e6],
  ['bn', 1e9],
  ['tn', 1e12],
]);
/** Words that are never part of a longer number. */
const standaloneNumbers = new Map([
  ['no', 0],
  ['none', 0],
  ['nobody', 0],
  ['both', 2],
]);
const articles = new Set(['a', 'an', 'another']);

/**
 * Reads the number that begins at a token of an English text: `five`, `twenty-one`, `three hundred
 * and five`, `1.5 million`, `5bn`, `a dozen`, `half a million`, `two and a half million`.
 */
function read(tokens: readonly NumberToken[], from: number): ParsedNumber | undefined {
  const half = readHalf(tokens, from);
  if (half !== undefined) return half;
  const word = tokens[from]?.text ?? '';
  const alone = standaloneNumbers.get(word);
  if (alone !== undefined) return { amount: alone, length: 1, scale: 1 };
  return readSum(tokens, from);
}

/** `half a dozen`, `half a million`. */
function readHalf(tokens: readonly NumberToken[], from: number): ParsedNumber | undefined {
  if (tokens[from]?.text !== 'half') return undefined;
  const isArticle = articles.has(tokens[from + 1]?.text ?? '');
  const length = isArticle ? 3 : 2;
  const unit = multipleOf(tokens[from + length - 1]);
  if (unit === undefined) return undefined;
  return { amount: unit / 2, length, scale: 1 };
}

function multipleOf(token: NumberToken | undefined): number | undefined {
  const word = token?.text ?? '';
  return multiples.get(word) ?? scales.get(word);
}

/** A sum of parts, each with a smaller scale than the one before: `two million, three hundred and five`. */
function readSum(tokens: readonly NumberToken[], from: number): ParsedNumber | undefined {
  let sum: ParsedNumber | undefined;
  let limit = Number.POSITIVE_INFINITY;
  for (;;) {
    const at = from + (sum?.length ?? 0);
    const skip = sum === undefined ? 0 : separatorLength(tokens, at);
    const part = readPart(tokens, at + skip);
    // Digits after digits begin another number: `2016, 300`.
    const follows = sum === undefined || tokens[at + skip]?.value === undefined;
    if (part === undefined || part.scale >= limit || !follows) return sum;
    sum = {
      amount: (sum?.amount ?? 0) + part.amount,
      length: (sum?.length ?? 0) + skip + part.length,
      scale: part.scale,
    };
    limit = part.scale;
  }
}

/** The number of tokens between two parts of one number: `and` or a comma. */
function separatorLength(tokens: readonly NumberToken[], at: number): number {
  const word = tokens[at]?.text;
  return word === 'and' || word === ',' ? 1 : 0;
}

/** A number below a thousand, or digits, with an optional scale after it. */
function readPart(tokens: readonly NumberToken[], from: number): ParsedNumber | undefined {
  const base = readDigits(tokens, from) ?? readHundreds(tokens, from);
  if (base === undefined) return undefined;
  const at = from + base.length;
  const next = tokens[at];
  const short = next?.isAttached ? shortScales.get(next.text) : undefined;
  const scale = scales.get(next?.text ?? '') ?? short;
  if (scale === undefined) return { ...base, scale: 1 };
  return { amount: base.amount * scale, length: base.length + 1, scale };
}

/** Digits, with an optional multiple or `and a half`: `5`, `3 dozen`, `2 and a half`. */
function readDigits(tokens: readonly NumberToken[], from: number): ParsedNumber | undefined {
  const amount = tokens[from]?.value;
  if (amount === undefined) return undefined;
  const multiple = multiples.get(tokens[from + 1]?.text ?? '');
  if (multiple !== undefined) return { amount: amount * multiple, length: 2, scale: 1 };
  return withHalf({ amount, length: 1, scale: 1 }, tokens, from);
}

/** `three hundred and five`, `a dozen`, `twenty-one`; an article counts as `one`. */
function readHundreds(tokens: readonly NumberToken[], from: number): ParsedNumber | undefined {
  const units = readUnits(tokens, from);
  if (units === undefined) return undefined;
  const multiple = multiples.get(tokens[from + units.length]?.text ?? '');
  if (multiple === undefined)
    return isBareArticle(tokens, from) ? undefined : withHalf(units, tokens, from);
  const hundreds = { amount: units.amount * multiple, length: units.length + 1, scale: 1 };
  if (multiple !== 100) return hundreds;
  const at = from + hundreds.length;
  const skip = tokens[at]?.text === 'and' ? 1 : 0;
  const rest = articles.has(tokens[at + skip]?.text ?? '')
    ? undefined
    : readUnits(tokens, at + skip);
  if (rest === undefined) return hundreds;
  return {
    amount: hundreds.amount + rest.amount,
    length: hundreds.length + skip + rest.length,
    scale: 1,
  };
}

/** `a` and `an` are numbers only before a multiple or a scale: `a dozen`, `a million`. */
function isBareArticle(tokens: readonly NumberToken[], from: number): boolean {
  const word = tokens[from]?.text ?? '';
  return articles.has(word) && !scales.has(tokens[from + 1]?.text ?? '');
}

/** `five`, `twenty-one`, `a`. */
function readUnits(tokens: readonly NumberToken[], from: number): ParsedNumber | undefined {
  const word = tokens[from]?.text ?? '';
  const unit = smallNumbers.get(word) ?? (articles.has(word) ? 1 : undefined);
  if (unit !== undefined) return { amount: unit, length: 1, scale: 1 };
  const ten = tens.get(word);
  if (ten === undefined) return undefined;
  const isHyphen = tokens[from + 1]?.text === '-';
  const one = smallNumbers.get(tokens[from + (isHyphen ? 2 : 1)]?.text ?? '') ?? 0;
  if (one < 1 || one > 9) return { amount: ten, length: 1, scale: 1 };
  return { amount: ten + one, length: isHyphen ? 3 : 2, scale: 1 };
}

/** `and a half`. */
function withHalf(
  number: ParsedNumber,
  tokens: readonly NumberToken[],
  from: number,
): ParsedNumber {
  const rest = tokens.slice(from + number.length, from + number.length + 3);
  const isHalf = rest.map(({ text }) => text).join(' ') === 'and a half';
  return isHalf ? { ...number, amount: number.amount + 0.5, length: number.length + 3 } : number;
}

/** English number words. */
export const enNumbers: NumberLanguage = {
  normalize: (text) => text,
  separators: { group: ',', decimal: '.' },
  before: {
    exactly: 'exactly',
    exact: 'exactly',
    precisely: 'exactly',
    'more than': 'more than',
    'greater than': 'more than',
    'upwards of': 'more than',
    'in excess of': 'more than',
    above: 'more than',
    over: 'over',
    'at least': 'at least',
    'no fewer than': 'at least',
    'no less than': 'at least',
    'not less than': 'at least',
    'a minimum of': 'at least',
    about: 'about',
    around: 'about',
    approximately: 'about',
    roughly: 'about',
    some: 'about',
    nearly: 'about',
    almost: 'about',
    'close to': 'about',
    'up to': 'up to',
    'as many as': 'up to',
    'as much as': 'up to',
    'at most': 'up to',
    'no more than': 'up to',
    'not more than': 'up to',
    'a maximum of': 'up to',
    'fewer than': 'fewer than',
    'less than': 'fewer than',
    under: 'fewer than',
    below: 'fewer than',
  },
  after: {
    'or more': 'at least',
    'at least': 'at least',
    'or so': 'about',
    'or fewer': 'up to',
    'or less': 'up to',
    'at most': 'up to',
  },
  range: { open: ['between', 'from'], inside: ['to', '-', '–'], between: ['and', 'to', '-', '–'] },
  read,
};
