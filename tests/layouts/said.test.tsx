import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { said } from '../../layouts/parts/said.tsx';
import { editionOf } from '../../src/pages/edition.ts';
import { baseFiles, translatedText, twoLanguageSite } from '../sites/base-files.ts';
import { markdownWords, soundSite } from '../sites/memory-folder.ts';

const words = { ...markdownWords, ar: markdownWords.en } as typeof markdownWords;
const { site } = soundSite(
  {
    ...baseFiles,
    'site.yaml': twoLanguageSite,
    'articles/harbour-open.ar.md': translatedText(),
  },
  { words },
);
const [english, arabic] = site.publication.languages.map((language) => ({
  edition: editionOf(site, language),
}));
const html = (text: string, around = arabic) => {
  if (around === undefined) throw new Error('the site lacks a language');
  return renderToString(<p>{said(text, around)}</p>);
};
const bdi = (text: string) => `<bdi lang="en" dir="ltr">${text}</bdi>`;

describe('words in Latin letters in a headline', () => {
  test.each([
    ['طائرة F-16، و300 رجل', `<p>طائرة ${bdi('F-16')}، و300 رجل</p>`],
    // Else the number would be drawn after the letters, as in a text from left to right.
    ['قالت GNA 300 مرة', `<p>قالت ${bdi('GNA')} 300 مرة</p>`],
    ['قالت AT&T (أمس).', `<p>قالت ${bdi('AT&amp;T')} (أمس).</p>`],
    ['Port Esker. هنا', `<p>${bdi('Port Esker')}. هنا</p>`],
  ])('are set apart in one from right to left: %s', (text, expected) => {
    expect(html(text)).toBe(expected);
  });

  test('are escaped as all words are', () => {
    expect(html('قال <b onclick=x> هنا')).toContain('&lt;<bdi');
    expect(html('قال <b onclick=x> هنا')).not.toContain('<b ');
  });

  test('cost nothing where there are none, nor in one from left to right', () => {
    expect(html('قالت الحكومة 300')).toBe('<p>قالت الحكومة 300</p>');
    expect(html('The GNA said', english)).toBe('<p>The GNA said</p>');
    expect(english?.edition.latinLanguage).toBeUndefined();
  });
});
