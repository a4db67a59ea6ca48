import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseArticle } from '../../src/parse/article/article.ts';
import { parseFront } from '../../src/parse/front/front-file.ts';
import { parseMediaEntry } from '../../src/parse/kinds/media-entry.ts';
import { parsePerson } from '../../src/parse/kinds/person.ts';
import { parsePlace } from '../../src/parse/kinds/place.ts';
import { parsePublication } from '../../src/parse/site/publication.ts';
import { arabic, context, english, report } from './sample.ts';
import { siteText } from './site/publication-text.ts';

const words = { en: english, ar: arabic };

const read = (name: string) => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');
const example = (file: string, language: string, start: string): string => {
  const blocks = [...read(file).matchAll(/^```(\w+)\n(.*?)^```$/gms)];
  return blocks.find(([, name, text]) => name === language && text?.startsWith(start))?.[2] ?? '';
};

describe('the examples of README and docs have no problems', () => {
  test('the short article', () => {
    const text = example('README.md', 'markdown', '---\nheadline:');
    const { value, problems } = parseArticle({ path: 'articles/2031/05/ferry.md', text }, context);
    expect(report({ value, problems })).toEqual([]);
    expect(value).toMatchObject({ headline: 'Port Esker ferry runs again after eight days' });
  });

  test('the article', () => {
    const text = example('docs/writing.md', 'markdown', '---\nheadline:');
    const { value, problems } = parseArticle({ path: 'articles/2031/05/ferry.md', text }, context);
    expect(report({ value, problems })).toEqual([]);
    expect(value).toMatchObject({
      headline: 'Port Esker ferry runs again after eight days',
      kicker: 'Ferries',
      keyPoints: ['Both engines passed their trials.', 'The first ferry left at six.'],
    });
  });

  test('the live coverage', () => {
    const text = example('docs/writing.md', 'markdown', '---\nheadline: "Ferry runs again: the');
    const path = 'articles/2031/05/ferry-live.md';
    const { value, problems } = parseArticle({ path, text }, context);
    expect(report({ value, problems })).toEqual([]);
    expect(value?.entries).toHaveLength(2);
  });

  test('the author', () => {
    const text = example('docs/writing.md', 'markdown', '---\nname: Mara');
    const { value, problems } = parsePerson({ path: 'people/mara-voss.md', text }, context);
    expect(report({ value, problems })).toEqual([]);
    expect(value).toMatchObject({ languages: ['en', 'ar'], worksFor: { id: 'dock-union' } });
  });

  test.each(['topics:', 'houseStyle:'])('the %s of site.yaml', (start) => {
    const text = `${siteText()}${example('docs/configuration.md', 'yaml', start)}`.replaceAll(
      'languages: [',
      'languages: [{code: ar, name: العربية, locale: ar, direction: rtl}, ',
    );
    expect(report(parsePublication({ path: 'site.yaml', text }, { words }))).toEqual([]);
  });

  test('the place', () => {
    const text = example('docs/writing.md', 'markdown', '---\nname:');
    const { value, problems } = parsePlace({ path: 'places/port-esker.md', text }, context);
    expect(report({ value, problems })).toEqual([]);
    expect(value?.names).toEqual({ en: 'Port Esker', ar: 'ميناء إسكر' });
  });

  test('the front page', () => {
    const text = example('docs/writing.md', 'yaml', 'lead:');
    const { value, problems } = parseFront({ path: 'front.yaml', text }, context);
    expect(report({ value, problems })).toEqual([]);
    expect(value).toMatchObject({ lead: { article: { id: 'port-strike' } } });
    expect(value?.packages).toHaveLength(2);
  });

  test('the picture', () => {
    const text = example('docs/pictures.md', 'yaml', 'credit:');
    const { value, problems } = parseMediaEntry({ path: 'media/port.jpg.yaml', text }, context);
    expect(report({ value, problems })).toEqual([]);
    expect(value).toMatchObject({
      credits: { en: 'Mara Voss' },
      captions: { en: 'The ferry on Tuesday' },
    });
  });
});
