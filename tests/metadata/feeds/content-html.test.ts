import { describe, expect, test } from 'vitest';
import { contentHtml } from '../../../src/metadata/feeds/content-html.ts';
import { contentLanguage } from '../../../src/metadata/feeds/content-language.ts';
import { articleTextView } from '../../../src/pages/article-text.ts';
import {
  articleText,
  baseFiles,
  fileText,
  personText,
  translatedText,
  twoLanguageSite,
} from '../../sites/files/base-files.ts';
import { addressOf, pictureFile } from '../../sites/files/media-files.ts';
import { momentOf } from '../../sites/files/memory-folder.ts';
import { inputOf } from '../sample-input.ts';

const quay = pictureFile('media/quay.png', 800, 600);
const media = [quay];
const src = new URL(addressOf(quay), 'https://record.example/').href;
const url = '/2031/05/02/harbour-open/';
const arabicPage = { url: `/ar${url}`, lang: 'ar', subject: 'articles/harbour-open.ar.md' };

/** The content of an article with these fields and this text. */
function contentOf(
  fields: Readonly<Record<string, unknown>>,
  body: string,
  baseUrl = 'https://record.example/',
): string {
  const files = {
    ...baseFiles,
    'media/quay.png.yaml': 'credit: Zeno\nlicence: BY\nlicenceUrl: https://licence.example/by/\n',
    'people/mara-voss.md': personText('Mara Voss'),
    'stories/strike.md': fileText({ name: 'Strike', description: 'A strike' }),
    'articles/harbour-open.md': articleText(fields, body),
  };
  const input = inputOf(files, { media, baseUrl });
  const view = articleTextView(
    { url, lang: 'en', subject: 'articles/harbour-open.md' },
    input.site,
  );
  return contentHtml(view, new URL(url.slice(1), baseUrl).href, contentLanguage('en', input));
}

/** The content without the sources, which every test article has. */
function textOf(body: string, baseUrl?: string): string {
  return contentOf({}, body, baseUrl).replace(/<section><h2>Sources<.*/s, '');
}

describe('the text of an article', () => {
  test('links names by absolute URLs at their first mention', () => {
    expect(textOf('[[Port Esker]] and [[Port Esker]].')).toBe(
      '<p><a href="https://record.example/places/port-esker/">Port Esker</a> and Port Esker.</p>',
    );
  });

  test('has absolute URLs under a base URL with a path', () => {
    const body = '[[Port Esker]], [the desk](/about/#the-desk), [elsewhere](https://a.example/b).';
    expect(textOf(body, 'https://record.example/news/')).toBe(
      '<p><a href="https://record.example/news/places/port-esker/">Port Esker</a>, ' +
        '<a href="https://record.example/news/about/#the-desk">the desk</a>, ' +
        '<a href="https://a.example/b" rel="noopener external">elsewhere</a>.</p>',
    );
  });

  test('has pictures by absolute URLs, with their size', () => {
    const html = textOf('![Two "cranes" & a gull](/media/quay.png "Mara Voss")');
    expect(html).toContain(`src="${src}"`);
    expect(html).toContain('alt="Two “cranes” &amp; a gull"');
    expect(html).toContain('width="800" height="600"');
    expect(html).toContain(
      '<figcaption>Mara Voss · Zeno · <a href="https://licence.example/by/">BY</a></figcaption></figure>',
    );
  });

  test('has a timeline as a list', () => {
    const event = { id: 'vote', date: '2031-04~', what: 'Dockers <voted>.' };
    const html = contentOf({ story: 'strike', events: [event] }, 'One.\n\n::timeline\n\nTwo.');
    expect(html).toContain(
      '<p>One.</p>\n<ol><li><strong>about April 2031</strong>: Dockers &lt;voted>.</li></ol>\n<p>Two.</p>',
    );
  });

  test('has days in words', () => {
    expect(textOf(':::quote{by="Mara Voss" on=2031-05-01}\nHi.\n:::')).toContain(
      '<time datetime="2031-05-01">1 May 2031</time>',
    );
  });

  test('links anchors on the article page and has no ids', () => {
    const html = textOf('## Ships\n\nA note.[^1]\n\n[^1]: See [above](#ships).');
    expect(html).toContain('<h2>Ships</h2>');
    for (const anchor of ['fn-1', 'fnref-1', 'ships']) {
      expect(html).toContain(`href="https://record.example${url}#${anchor}"`);
    }
    expect(html).not.toMatch(/ (?:id|class|aria-describedby|aria-labelledby|tabindex)=/);
  });

  test('keeps code and text that looks like markup as text', () => {
    expect(textOf('`<script>` & \\<b>')).toBe('<p><code>&lt;script></code> &amp; &lt;b></p>');
  });
});

describe('the content of an article besides its text', () => {
  test('has important changes before the text and other changes after it', () => {
    const html = contentOf(
      {
        corrections: [
          {
            date: '2031-05-03T08:00:00Z',
            note: 'A <number> was wrong.',
            was: 'two',
            now: 'three',
          },
        ],
        updates: [{ date: '2031-05-03T09:00:00Z', note: 'A ship came.' }],
      },
      'The text.',
    );
    const note = (kind: string, time: string, more: string) =>
      '<section><h2>Corrections and updates</h2><ul><li>' +
      `<p><strong>${kind}</strong> <time datetime="2031-05-03T${time}:00+00:00">` +
      `3 May 2031, ${time} GMT</time></p>${more}</li></ul></section>`;
    const change = '<p>An earlier version said two; it was three.</p>';
    expect(html).toBe(
      note('Correction', '08:00', `<p>A &lt;number> was wrong.</p>${change}`) +
        '<p>The text.</p>' +
        note('Update', '09:00', '<p>A ship came.</p>') +
        '<section><h2>Sources</h2><dl><dt>Official statements</dt><dd>Harbour office</dd></dl></section>',
    );
  });

  test('has the lead picture and the key points before the text', () => {
    const html = contentOf(
      {
        lead: { image: '/media/quay.png', alt: 'The quay', caption: 'At dawn', credit: 'M. Voss' },
        keyPoints: ['Ships came.', 'Ships & boats went.'],
      },
      'The text.',
    );
    expect(html).toMatch(
      new RegExp(
        `^<figure><img src="${src}" alt="The quay" width="800" ` +
          'height="600"><figcaption>At dawn · M. Voss</figcaption></figure>' +
          '<section><h2>Key points</h2><ul><li>Ships came.</li><li>Ships &amp; boats went.</li></ul>' +
          '</section><p>The text.</p>',
      ),
    );
  });

  test('has the sources, and a credit line for unnamed agencies', () => {
    const sources = [
      { name: 'Agencies', kind: 'agency' },
      { name: 'Report 7', kind: 'document', url: 'https://port.example/7?a=1&b=2' },
    ];
    expect(contentOf({ sources }, 'The text.')).toBe(
      '<p>The text.</p><section><h2>Sources</h2><dl><dt>Documents</dt>' +
        '<dd><a href="https://port.example/7?a=1&amp;b=2">Report 7</a></dd></dl>' +
        '<p>Agencies contributed to this report.</p></section>',
    );
    const agencies = [{ name: 'Agencies', kind: 'agency' }];
    expect(contentOf({ sources: agencies }, 'The text.')).toBe(
      '<p>The text.</p><section><h2>Sources</h2><p>Agencies contributed to this report.</p></section>',
    );
  });

  test('has a note on a translation with a link to its original', () => {
    const input = inputOf({
      ...baseFiles,
      'site.yaml': twoLanguageSite,
      'articles/harbour-open.ar.md': translatedText({}, 'The text.'),
    });
    const view = articleTextView(arabicPage, input.site);
    const at = `https://record.example${arabicPage.url}`;
    const html = contentHtml(view, at, contentLanguage('ar', input));
    // The tests use English words for every language, so they are isolated in Arabic.
    expect(html.replace(/<\/?bdi[^>]*>/g, '')).toContain(
      '<p>A translation of the original as it stood on May 4, 2031. Original: ' +
        '<a href="https://record.example/2031/05/02/harbour-open/" hreflang="en">' +
        'English</a></p><p>',
    );
    expect(html).toContain('<bdi lang="en" dir="ltr">English</bdi></a>');
    expect(html.startsWith('<p><bdi lang="en" dir="ltr">A translation')).toBe(true);
  });

  test('keeps the order of numbers with signs in a right-to-left text', () => {
    const input = inputOf({
      ...baseFiles,
      'site.yaml': twoLanguageSite,
      'articles/harbour-open.ar.md': translatedText(
        { keyPoints: ['فاز 3-1 أمس'] },
        'اتصل بالرقم +218 91 123-4567 الآن.',
      ),
    });
    const view = articleTextView(arabicPage, input.site);
    const at = `https://record.example${arabicPage.url}`;
    const html = contentHtml(view, at, contentLanguage('ar', input));
    expect(html).toContain('<li>فاز <bdi dir="ltr">3-1</bdi> أمس</li>');
    expect(html).toContain('<p>اتصل بالرقم <bdi dir="ltr">+218 91 123-4567</bdi> الآن.</p>');
  });

  test('has nothing that only the page needs', () => {
    const html = contentOf({ published: momentOf('2031-05-02T08:00:00Z').iso }, 'The text.');
    expect(html).not.toContain('Harbour of Port Esker stays open');
    expect(html).not.toContain('Everything published');
  });
});
