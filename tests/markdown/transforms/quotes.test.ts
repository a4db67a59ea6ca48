import { describe, expect, test } from 'vitest';
import { ar } from '../../../layouts/strings/ar/words.ts';
import { render } from '../render.ts';

describe('quotations', () => {
  test('become a figure with the words, the speaker and the day', () => {
    const { html, body, problems } = render(
      "a\n\n:::quote{by=\"Mara 'M' Voss\" on=2016-08-02}\nWe're here.\n\n- one\n:::\n\nb",
    );
    expect(html).toBe(
      '<p>a</p>\n<figure class="quote"><blockquote>\n<p>We’re here.</p>\n<ul>\n<li>one</li>\n</ul>\n</blockquote>' +
        '<figcaption>{mention 0}, {day 2016-08-02}</figcaption></figure>\n<p>b</p>',
    );
    expect(body.mentions).toEqual([
      {
        target: "Mara 'M' Voss",
        label: 'Mara ‘M’ Voss',
        sentence: { before: '“We’re here. one” — ', name: 'Mara ‘M’ Voss', after: '' },
        required: false,
        at: { line: 3, column: 10 },
      },
    ]);
    expect(problems).toEqual([]);
  });

  test('may lack a day; the comma is that of the language', () => {
    expect(render(':::quote{by="A"}\nb\n:::').html).toContain(
      '<figcaption>{mention 0}</figcaption>',
    );
    expect(
      render(':::quote{by="A" on=2016-08-02}\nb\n:::', { lang: 'ar', words: ar.parsing }).html,
    ).toContain('{mention 0}، {day');
  });

  test('say if the words are translated', () => {
    const said = render(':::quote{by="A" on=2016-08-02 translated}\nb\n:::').html;
    expect(said).toContain('<figcaption>{mention 0}, {day 2016-08-02}, translated</figcaption>');
  });

  test.each([
    [':::quote\nx\n:::', '1:1 quotation without a speaker'],
    [':::quote{on=2016-08-02}\nx\n:::', '1:1 quotation without a speaker'],
    [':::quote{by=" "}\nx\n:::', '1:1 quotation without a speaker'],
    [
      ':::quote{by="A" on=2016-02-30}\nx\n:::',
      '1:17 the day of a quotation is not a valid date: "2016-02-30"',
    ],
    [
      ':::quote{by="A" on="2 August"}\nx\n:::',
      '1:17 the day of a quotation is not a valid date: "2 August"',
    ],
    [
      ':::quote{by="A" on=20160802}\nx\n:::',
      '1:17 the day of a quotation is not a valid date: "20160802"',
    ],
    [':::quote{by="[[A]]"}\nx\n:::', '1:10 double brackets in the speaker of a quotation: "[[A]]"'],
    [':::quote{by="A"}\n:::', '1:1 quotation without text'],
    [':::quote[L]{by="A"}\nx\n:::', '1:1 quotation with text in square brackets'],
    [':::quote{by="A" at=x}\nx\n:::', '1:1 unknown attribute "at" of "quote"'],
    [
      ':::quote{by="A" bye=x}\nx\n:::',
      '1:1 unknown attribute "bye" of "quote" — did you mean "by"?',
    ],
    [':::quote{by="A" .c}\nx\n:::', '1:1 unknown attribute "class"'],
  ])('%j', (markdown, problem) => {
    for (const parser of ['satteri', 'remark'] as const) {
      const { problems } = render(markdown, { parser });
      expect(problems).toHaveLength(1);
      expect(problems[0]).toContain(problem);
    }
  });
});

test('quotation marks in the name of a speaker, and a translation that is denied, are reported', () => {
  expect(render(':::quote{by=“Mara”}\nHi.\n:::').problems).toEqual([
    '1:10 quotation marks in the name of a speaker: "“Mara”" — write by="Mara", with straight quotation marks',
  ]);
  expect(render(':::quote{by="Jim “Jo” Voss"}\nHi.\n:::').problems).toEqual([]);
  expect(render(':::quote{by="Mara" translated=no}\nHi.\n:::').problems).toEqual([
    '1:20 "translated" with a value: "no" — delete it if the words are not a translation; otherwise write translated alone',
  ]);
});
