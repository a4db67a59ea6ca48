/** Where the digits of a numbering system begin, by its code in BCP 47; they follow one another. */
const zeros: Readonly<Record<string, number>> = {
  latn: 0x30,
  arab: 0x660,
  arabext: 0x6f0,
  beng: 0x9e6,
  deva: 0x966,
};

/**
 * Writes the digits of a text in the digits of a locale, as its `-u-nu-` asks for
 * (`ar-EG-u-nu-arab`); in ours where it asks for none, as every locale then does the same in every
 * version of Node. Codes: https://www.unicode.org/reports/tr35/tr35-numbers.html#Numbering_Systems
 */
export function digitWriter(locale: string): (text: string) => string {
  const zero = zeros[new Intl.Locale(locale).numberingSystem ?? 'latn'] ?? 0x30;
  if (zero === 0x30) return (text) => text;
  return (text) => text.replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)));
}
