import type {
  NumberLanguage,
  NumberToken,
  ParsedNumber,
} from '../../../src/model/number-language.ts';
import type { Qualifier } from '../../../src/model/site/figure.ts';

/**
 * Normalizes a text so that words can be compared: removes vowel signs, the accusative ending and tatweel,
 * and unifies the forms of alif and of final ya. Separates prefixes: `و` before a word or digits (`وخمسة`,
 * `و15`), and other particles and the article before digits.
 */
function normalize(text: string): string {
  return text
    .replace(/ا\u064b|\u064bا/g, '')
    .replace(/[\p{Mn}\u0640]/gu, '')
    .replace(/[أإآٱ]/g, 'ا')
    .replaceAll('ى', 'ي')
    .replace(/(?<!\p{L})و(?!احد)(?=[\p{L}\d])/gu, 'و ')
    .replace(/(?<!\p{L})([بلكف]?ال|لل|[بلكف])(?=\d)/gu, '$1 ');
}

function wordMap<Meaning>(
  list: readonly (readonly [words: string, meaning: Meaning])[],
): ReadonlyMap<string, Meaning> {
  return new Map(
    list.flatMap(([words, meaning]) => words.split(' ').map((word) => [normalize(word), meaning])),
  );
}

/** A number has two forms, which depend on the gender of the noun: `خمسة رجال`, `خمس غارات`. */
const units = wordMap([
  ['صفر', 0],
  ['واحد واحدة', 1],
  ['اثنان اثنين اثنتان اثنتين كلا كلتا', 2],
  ['ثلاثة ثلاث', 3],
  ['أربعة أربع', 4],
  ['خمسة خمس', 5],
  ['ستة ست', 6],
  ['سبعة سبع', 7],
  ['ثمانية ثماني ثمان', 8],
  ['تسعة تسع', 9],
  ['عشرة عشر', 10],
]);
/** Before `عشر`: `أحد عشر`. */
const unitsOfTeens = new Map([
  ...units,
  ...wordMap([
    ['أحد إحدى', 1],
    ['اثنا اثني اثنتا اثنتي', 2],
  ]),
]);
const unitsOfTens = new Map([...units, ...wordMap([['أحد إحدى', 1]])]);
const ten = wordMap([['عشر عشرة', 10]]);
const tens = wordMap([
  ['عشرون عشرين', 20],
  ['ثلاثون ثلاثين', 30],
  ['أربعون أربعين', 40],
  ['خمسون خمسين', 50],
  ['ستون ستين', 60],
  ['سبعون سبعين', 70],
  ['ثمانون ثمانين', 80],
  ['تسعون تسعين', 90],
]);
const hundred = wordMap([['مئة مائة', 100]]);
const hundreds = wordMap([
  ['مئة مائة', 100],
  ['مئتان مئتين مئتا مئتي مائتان مائتين مائتا مائتي', 200],
  ['ثلاثمئة ثلاثمائة', 300],
  ['أربعمئة أربعمائة', 400],
  ['خمسمئة خمسمائة', 500],
  ['ستمئة ستمائة', 600],
  ['سبعمئة سبعمائة', 700],
  ['ثمانمئة ثمانمائة ثمانيمئة ثمانيمائة', 800],
  ['تسعمئة تسعمائة', 900],
]);
/** After a number: `خمسة آلاف`, `15 ألفا`. */
const scales = wordMap([
  ['ألف آلاف ألفا', 1e3],
  ['مليون ملايين مليونا', 1e6],
  ['مليار مليارات مليارا بليون', 1e9],
]);
/** Without a number. The plural `آلاف` is missing because it does not say how many. */
const scalesAlone = wordMap([
  ['ألف', 1e3],
  ['مليون', 1e6],
  ['مليار بليون', 1e9],
]);
const twiceScales = wordMap([
  ['ألفان ألفين ألفا ألفي', 1e3],
  ['مليونان مليونين مليونا مليوني', 1e6],
  ['ملياران مليارين مليارا ملياري', 1e9],
]);

/** The meaning of a word, with or without attached particles and the article: `بالخمسة`. */
function meaningOf(
  words: ReadonlyMap<string, number>,
  token: NumberToken | undefined,
): number | undefined {
  const text = token?.text ?? '';
  const bare = text.replace(/^[بلكف]/, '');
  return words.get(text) ?? words.get(bare) ?? words.get(bare.replace(/^(?:ال|ل)/, ''));
}

/**
 * Reads the number that begins at a token of an Arabic text: `خمس`, `خمسة عشر`, `خمسة وعشرون`,
 * `ألف وخمسمئة`, `15 ألفا`, `مليون ونصف المليون`, `نصف مليون`. A noun in the dual means two: `غارتان`.
 */
function read(tokens: readonly NumberToken[], from: number): ParsedNumber | undefined {
  return readHalf(tokens, from) ?? readSum(tokens, from) ?? readDual(tokens[from]);
}

const half = normalize('نصف');

function readHalf(tokens: readonly NumberToken[], from: number): ParsedNumber | undefined {
  const scale = tokens[from]?.text === half ? meaningOf(scalesAlone, tokens[from + 1]) : undefined;
  return scale === undefined ? undefined : { amount: scale / 2, length: 2, scale: 1 };
}

/** Only words of five letters or more: many shorter words have this ending without being duals. */
function readDual(token: NumberToken | undefined): ParsedNumber | undefined {
  const isDual = /^\p{L}{3,}(?:ان|ين)$/u.test(token?.text ?? '');
  return isDual ? { amount: 2, length: 1, scale: 1 } : undefined;
}

/** A sum of parts with `و` between them, each with a smaller scale than the one before. */
function readSum(tokens: readonly NumberToken[], from: number): ParsedNumber | undefined {
  let sum = readPart(tokens, from);
  while (sum !== undefined && sum.scale > 1 && isAnd(tokens[from + sum.length])) {
    const at = from + sum.length + 1;
    const part = readHalfOf(sum.scale, tokens, at) ?? readPart(tokens, at);
    if (part === undefined || part.scale >= sum.scale) return sum;
    sum = {
      amount: sum.amount + part.amount,
      length: sum.length + 1 + part.length,
      scale: part.scale,
    };
  }
  return sum;
}

function isAnd(token: NumberToken | undefined): boolean {
  return token?.text === 'و';
}

/** `مليون ونصف`, `مليون ونصف المليون`. */
function readHalfOf(
  scale: number,
  tokens: readonly NumberToken[],
  at: number,
): ParsedNumber | undefined {
  if (tokens[at]?.text !== half) return undefined;
  const isNamed = meaningOf(scalesAlone, tokens[at + 1]) === scale;
  return { amount: scale / 2, length: isNamed ? 2 : 1, scale: 1 };
}

/** A number below a thousand, or digits, with an optional scale after it; or a scale alone. */
function readPart(tokens: readonly NumberToken[], from: number): ParsedNumber | undefined {
  const amount = tokens[from]?.value;
  const base =
    amount === undefined ? readBelowThousand(tokens, from) : { amount, length: 1, scale: 1 };
  if (base === undefined) return readScale(tokens[from]);
  const scale = scales.get(tokens[from + base.length]?.text ?? '');
  if (scale === undefined) return base;
  return { amount: base.amount * scale, length: base.length + 1, scale };
}

function readScale(token: NumberToken | undefined): ParsedNumber | undefined {
  const once = meaningOf(scalesAlone, token);
  if (once !== undefined) return { amount: once, length: 1, scale: once };
  const twice = meaningOf(twiceScales, token);
  return twice === undefined ? undefined : { amount: 2 * twice, length: 1, scale: twice };
}

/** `ثلاثمئة`, `ثلاث مئة`, `مئة وخمسة`. */
function readBelowThousand(tokens: readonly NumberToken[], from: number): ParsedNumber | undefined {
  const whole = readHundreds(tokens, from);
  if (whole === undefined) return readBelowHundred(tokens, from);
  const at = from + whole.length;
  const rest = isAnd(tokens[at]) ? readBelowHundred(tokens, at + 1) : undefined;
  if (rest === undefined) return whole;
  return { amount: whole.amount + rest.amount, length: whole.length + 1 + rest.length, scale: 1 };
}

function readHundreds(tokens: readonly NumberToken[], from: number): ParsedNumber | undefined {
  const one = meaningOf(hundreds, tokens[from]);
  if (one !== undefined) return { amount: one, length: 1, scale: 1 };
  const unit = meaningOf(units, tokens[from]) ?? 0;
  const isMany = unit >= 3 && unit <= 9 && hundred.has(tokens[from + 1]?.text ?? '');
  return isMany ? { amount: unit * 100, length: 2, scale: 1 } : undefined;
}

/** `خمسة`, `خمسة عشر`, `خمسة وعشرون`, `عشرون`. */
function readBelowHundred(tokens: readonly NumberToken[], from: number): ParsedNumber | undefined {
  const [first, second, third] = tokens.slice(from, from + 3);
  const teen = meaningOf(unitsOfTeens, first);
  if (teen !== undefined && teen < 10 && ten.has(second?.text ?? '')) {
    return { amount: 10 + teen, length: 2, scale: 1 };
  }
  const unit = meaningOf(unitsOfTens, first);
  const above = isAnd(second) ? tens.get(third?.text ?? '') : undefined;
  if (unit !== undefined && unit < 10 && above !== undefined) {
    return { amount: unit + above, length: 3, scale: 1 };
  }
  const alone = meaningOf(units, first) ?? meaningOf(tens, first);
  return alone === undefined ? undefined : { amount: alone, length: 1, scale: 1 };
}

const before: readonly (readonly [Qualifier, readonly string[]])[] = [
  ['exactly', ['بالضبط', 'تحديدا']],
  ['more than', ['أكثر من', 'أزيد من', 'ما يزيد على', 'ما يزيد عن', 'يزيد على', 'يزيد عن', 'فوق']],
  ['at least', ['ما لا يقل عن', 'لا يقل عن', 'ليس أقل من']],
  ['about', ['نحو', 'حوالي', 'قرابة', 'زهاء', 'ما يقارب', 'ما يقرب من', 'يقارب']],
  ['up to', ['ما يصل إلى', 'ما لا يزيد على', 'ما لا يزيد عن', 'لا يزيد على', 'لا يزيد عن']],
  ['fewer than', ['أقل من', 'ما يقل عن', 'يقل عن', 'دون']],
];
const after: readonly (readonly [Qualifier, readonly string[]])[] = [
  ['at least', ['على الأقل', 'أو أكثر', 'فأكثر']],
  ['about', ['تقريبا', 'تقريباً']],
  ['up to', ['على الأكثر', 'أو أقل', 'كحد أقصى']],
];

/** The first word may have a particle attached: `بأكثر من`. */
function phrasesOf(list: typeof before): Readonly<Record<string, Qualifier>> {
  const written = list.flatMap(([qualifier, phrases]) =>
    phrases.flatMap((phrase) =>
      ['', 'ب', 'ل', 'ك', 'ف'].map(
        (particle) => [particle + normalize(phrase), qualifier] as const,
      ),
    ),
  );
  return Object.fromEntries(written);
}

/** Arabic number words. */
export const arNumbers: NumberLanguage = {
  normalize,
  separators: { group: ',', decimal: '.' },
  before: phrasesOf(before),
  after: phrasesOf(after),
  range: { open: ['بين'], inside: [normalize('إلى'), '-', '–'], between: ['و', normalize('إلى')] },
  read,
};
