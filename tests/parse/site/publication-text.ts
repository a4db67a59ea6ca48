import { parsePublication } from '../../../src/parse/site/publication.ts';
import { arabic, english } from '../sample.ts';

/** The fields of a valid `site.yaml` as YAML. */
export const lines = {
  name: 'The Port Esker Record',
  tagline: "The port's news",
  baseUrl: 'https://record.example',
  languages: '[{code: en, name: English, locale: en-GB, direction: ltr}]',
  timeZone: 'Africa/Tripoli',
  publisher: '{name: Esker Press, email: desk@record.example}',
};
/** A valid `site.yaml` with changes: YAML by field. A field that is undefined is left out. */
export const siteText = (changes: Readonly<Record<string, string | undefined>> = {}): string =>
  Object.entries({ ...lines, ...changes })
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}: ${value}\n`)
    .join('');
/** Parses `siteText`. @param baseUrl the base URL from the command line */
export const parse = (
  changes: Readonly<Record<string, string | undefined>> = {},
  baseUrl?: string,
) =>
  parsePublication(
    { path: 'site.yaml', text: siteText(changes) },
    { words: { en: english, ar: arabic }, baseUrl },
  );
