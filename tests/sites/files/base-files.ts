import type { Files } from './memory-folder.ts';

/** Front matter and text of a content file. A key set to undefined is left out. */
export function fileText(fields: Readonly<Record<string, unknown>>, body = ''): string {
  const lines = Object.entries(fields)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  return `---\n${lines.join('\n')}\n---\n\n${body}\n`;
}

/** A valid article. `fields` adds to its front matter or changes it. */
export function articleText(
  fields: Readonly<Record<string, unknown>> = {},
  body = 'The harbour was quiet, the harbour office said.',
): string {
  const sound = {
    headline: 'Harbour of Port Esker stays open',
    standfirst: 'Ships came and went as on any other day.',
    section: 'harbour',
    published: '2031-05-02T08:00:00Z',
    byline: ['harbour-desk'],
    sources: [{ name: 'Harbour office', kind: 'official' }],
  };
  return fileText({ ...sound, ...fields }, body);
}

/** A valid translation of an article, which follows the newest possible version of its original. */
export function translatedText(
  fields: Readonly<Record<string, unknown>> = {},
  body?: string,
): string {
  return articleText({ translationOf: { version: '2031-05-04' }, ...fields }, body);
}

/** A valid place. */
export function placeText(name: string, fields: Readonly<Record<string, unknown>> = {}, body = '') {
  return fileText({ name, type: 'city', description: `${name}, a town`, ...fields }, body);
}

/** A valid person. */
export function personText(
  name: string,
  fields: Readonly<Record<string, unknown>> = {},
  body = '',
) {
  return fileText({ name, description: `${name}, a resident`, ...fields }, body);
}

/** The settings of the test publication. `lines` adds YAML to them. */
export function siteText(lines = ''): string {
  return `name: The Port Esker Record
tagline: News of a harbour town
baseUrl: https://record.example/
languages:
  - {code: en, name: English, locale: en-GB, direction: ltr}
timeZone: Etc/UTC
publisher: {name: Port Esker Press}
desks:
  - {id: harbour-desk, name: Harbour desk, url: /about/}
${lines}`;
}

/** The smallest site with one file of each kind. Tests spread it and add files. */
export const baseFiles = {
  'site.yaml': siteText(),
  'sections/harbour.md': fileText({ name: 'Harbour', description: 'Ships and quays' }),
  'places/port-esker.md': placeText('Port Esker'),
  'pages/about.md': fileText(
    { title: 'About', description: 'Who we are' },
    '## The desk\n\nWe write about ships.',
  ),
  'articles/harbour-open.md': articleText(),
} satisfies Files;

/** The settings of a publication in two languages. The second has Arabic's code. */
export const twoLanguageSite = siteText().replace(
  'direction: ltr}\n',
  'direction: ltr}\n  - {code: ar, name: العربية, locale: ar, direction: rtl}\n',
);
