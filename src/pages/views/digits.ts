/** The code point of the digit zero in each numbering system, by its BCP 47 code; 1 to 9 follow it. */
const zeros: Readonly<Record<string, number>> = {
  latn: 0x30,
  arab: 0x660,
  arabext: 0x6f0,
  beng: 0x9e6,
  deva: 0x966,
};

/**
 * Returns a function that replaces the digits 0 to 9 of a text with those of the locale's numbering
 * system, which its `-u-nu-` extension names (`ar-EG-u-nu-arab`). Without one, the digits do not change,
 * since the defaults of locales differ between versions of Node.
 * Codes: https://www.unicode.org/reports/tr35/tr35-numbers.html#Numbering_Systems
 */
export function digitWriter(locale: string): (text: string) => string {
  const zero = zeros[new Intl.Locale(locale).numberingSystem ?? 'latn'] ?? 0x30;
  if (zero === 0x30) return (text) => text;
  return (text) => text.replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)));
}
