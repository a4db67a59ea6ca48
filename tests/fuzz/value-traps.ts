import fc from 'fast-check';

/** Changes a value to another that is nearly valid in its place. */
export type Trap = (value: unknown) => unknown;

/** Months and days at and beyond the limits of the calendar. */
const days = [
  '-02-29',
  '-02-30',
  '-02-31',
  '-04-31',
  '-12-32',
  '-13-01',
  '-00-10',
  '-01-00',
  '-1-1',
];
/** Years with leap days, years without, and years at and beyond the limits of four digits. */
const years = ['0000', '0001', '1900', '2000', '2032', '9999', '10000', '-0044', '٢٠٣١'];
const times = [
  ...['T00:00:00Z', 'T23:59:60Z', 'T24:00:00Z', 'T25:00:00Z', 'T08:60:00Z', 'T08:00:00'],
  ...['T08:00Z', 'T08:00:00.123456789Z', 'T08:00:00+14:00', 'T08:00:00-14:01', 'T08:00:00+00:60'],
  ...['T08:00:00z', ' 08:00', ''],
];
const ends = ['?', '~', '%', '/..', '/2031-02-30', '/2030', ' ', '\u200f'];

const otherDay = replacing(/(?<=^\d{4})-\d{2}(?:-\d{2})?/, days);
const otherYear = replacing(/^\d{4}/, years);

/** For dates: other dates, which exist or nearly exist. */
export const dayTraps: fc.Arbitrary<Trap> = fc.oneof(
  { weight: 5, arbitrary: otherDay },
  { weight: 1, arbitrary: otherYear },
  { weight: 1, arbitrary: replacing(/$/, ends) },
);

/** For dates with a time: the same, and times that nearly exist. */
export const timeTraps: fc.Arbitrary<Trap> = fc.oneof(
  { weight: 3, arbitrary: otherDay },
  { weight: 1, arbitrary: otherYear },
  { weight: 3, arbitrary: replacing(/T.*$/, times) },
);

function replacing(part: RegExp, texts: readonly string[]): fc.Arbitrary<Trap> {
  return fc.constantFrom(...texts).map((text) => (value) => `${value}`.replace(part, text));
}

/** For numbers: values that are not numbers, numbers that are not whole, and values that YAML may read as numbers. */
export const numberTraps: fc.Arbitrary<Trap> = fc
  .oneof(
    { weight: 3, arbitrary: fc.constantFrom(Number.NaN, Infinity, -Infinity) },
    { weight: 2, arbitrary: fc.constantFrom(-0, 0, -1, 0.1 + 0.2, 1e-7, 180.000001) },
    { weight: 2, arbitrary: fc.constantFrom(2 ** 31, 2 ** 53, -(2 ** 53), 1e21, 12n ** 20n) },
    { weight: 1, arbitrary: fc.constantFrom('0x10', '0o17', '1_000', '12:30', '٣', '½') },
  )
  .map((number) => () => number);

/**
 * For sentences: endings that close the surrounding attribute or element unless they are escaped. Typography replaces
 * quotation marks with curved ones, except between spaces.
 */
export const sentenceTraps: fc.Arbitrary<Trap> = fc
  .oneof(
    {
      weight: 4,
      arbitrary: fc.constantFrom(' " onclick=x y', ' " onclick=x " y', " ' onclick=x y"),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom('<i onclick=x>', '</title><b onclick=x>', ' onclick=x '),
    },
  )
  .map((end) => (value) => `${value}${end}`);
