import { describe, expect, test } from 'vitest';
import { render } from '../render.ts';

const bdi = (text: string) => `<bdi lang="en" dir="ltr">${text}</bdi>`;
const html = (text: string) => render(text, { lang: 'ar', latinLanguage: 'en' }).html;

describe('words in Latin letters in right-to-left text', () => {
  test.each([
    ['قالت GNA (أمس).', `<p>قالت ${bdi('GNA')} (أمس).</p>`],
    ['في Port Esker.', `<p>في ${bdi('Port Esker')}.</p>`],
    ['طائرة F-16، و300 رجل', `<p>طائرة ${bdi('F-16')}، و300 رجل</p>`],
    ['مع **C++ و AT&T** أمس', `<p>مع <strong>${bdi('C++')} و ${bdi('AT&#x26;T')}</strong> أمس</p>`],
    [
      '[BBC](https://bbc.example/) قالت',
      `<p><a href="https://bbc.example/" rel="noopener external">${bdi('BBC')}</a> قالت</p>`,
    ],
    ['من `code` هنا', '<p>من <code>code</code> هنا</p>'],
    ['| GNA |\n| --- |\n| 5 |', undefined],
  ])('are isolated: %s', (text, expected) => {
    if (expected === undefined) expect(html(text)).toContain(bdi('GNA'));
    else expect(html(text)).toBe(expected);
  });

  test('are isolated together with the emphasis in them', () => {
    const set = (inside: string) => `<p>فاز <bdi dir="ltr">${inside}</bdi> أمس</p>`;
    expect(html('فاز **3**-1 أمس')).toBe(set('<strong>3</strong>-1'));
    expect(html('فاز 3-**1** أمس')).toBe(set('3-<strong>1</strong>'));
    expect(html('فاز *3*-[1](/a/) أمس')).toBe(set('<em>3</em>-<a href="/a/">1</a>'));
    // A run that begins or ends inside emphasis is isolated in parts.
    expect(html('**فاز 3**-1 أمس')).toBe(
      '<p><strong>فاز 3</strong><bdi dir="ltr">-1</bdi> أمس</p>',
    );
    expect(html('**Port** Esker')).toBe(`<p><strong>${bdi('Port')}</strong> ${bdi('Esker')}</p>`);
  });

  test('have the same HTML in paragraphs and in tables', () => {
    const phones = 'الرقم +218 91 123-4567 و+٢١٨ ٩١ ١٢٣-٤٥٦٧ هنا';
    const expected =
      'الرقم <bdi dir="ltr">+218 91 123-4567</bdi> و<bdo dir="ltr">+٢١٨ ٩١ ١٢٣-٤٥٦٧</bdo> هنا';
    expect(html(phones)).toBe(`<p>${expected}</p>`);
    expect(html(`| ${phones} |\n| --- |`)).toContain(`>${expected}</th>`);
  });

  test('have no language if the site has none in Latin letters', () => {
    expect(render('قالت GNA', { lang: 'ar' }).html).toBe('<p>قالت <bdi dir="ltr">GNA</bdi></p>');
  });

  test('do not change in left-to-right text', () => {
    expect(render('The GNA said', { lang: 'fr', latinLanguage: 'en' }).html).toBe(
      '<p>The GNA said</p>',
    );
  });

  test('do not change the sentences of mentions', () => {
    const { body } = render('قالت GNA في [[سرت]].', { lang: 'ar', latinLanguage: 'en' });
    expect(body.mentions[0]?.sentence).toEqual({ before: 'قالت GNA في ', name: 'سرت', after: '.' });
  });
});

test('a heading may have an id of its own', () => {
  const { html: made, body } = render('## الأخلاقيات {#ethics}\n\nنص\n\n## Other\n\nb', {
    lang: 'ar',
  });
  expect(made).toContain('<h2 id="ethics">الأخلاقيات</h2>');
  expect(body.headings.map(({ id, text }) => [id, text])).toEqual([
    ['ethics', 'الأخلاقيات'],
    ['other', 'Other'],
  ]);
  expect(render('## Sets {#Not an id}', {}).html).toContain('{#Not an id}');
});
