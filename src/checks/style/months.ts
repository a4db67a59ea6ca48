/** The names of the months in a language, long and short, in lower case. */
export function monthsOf(lang: string): ReadonlySet<string> {
  const names = ['long', 'short'].flatMap((month) => {
    const format = new Intl.DateTimeFormat(lang, { month: month as 'long', timeZone: 'UTC' });
    return Array.from({ length: 12 }, (_, at) => format.format(Date.UTC(2031, at, 1)));
  });
  return new Set(names.map((name) => name.toLowerCase().replace('.', '')));
}
