import { describe, expect, test } from 'vitest';
import type { ParserName } from '../../../src/markdown/markdown-options.ts';
import { render } from '../render.ts';

const parsers: readonly ParserName[] = ['satteri', 'remark'];

describe.each(parsers)('with %s', (parser) => {
  const html = (text: string) => render(text, { parser }).html.replace(/^<p>|<\/p>$/g, '');

  test.each([
    ['@_vell_ and @__vell__ said', '@_vell_ and @__vell__ said'],
    ['قال @_vell_ ذلك', 'قال @_vell_ ذلك'],
    ['#_tag_ _so_', '#_tag_ <em>so</em>'],
    ['_@vell_ and **@_vell_**', '<em>@vell</em> and <strong>@_vell_</strong>'],
    [
      '`x` __init__.py, **__main__.py**.',
      '<code>x</code> __init__.py, <strong>__main__.py</strong>.',
    ],
    ['_x_.pdf and _b_/c.md and /var/_b_/c', '_x_.pdf and _b_/c.md and /var/_b_/c'],
    ['https://x.example/_a_/b', 'https://x.example/_a_/b'],
    ['_Note_.then and/_or_', '<em>Note</em>.then and/<em>or</em>'],
    ['*.txt and *.md', '*.txt and *.md'],
    ['10~20 and 30~40, H~2~O', '10~20 and 30~40, H~2~O'],
    ['قال و**«نص»** مهم.', 'قال و<strong>«نص»</strong> مهم.'],
    ['قال و**«نص»** و**«نص»** مهم', 'قال و<strong>«نص»</strong> و<strong>«نص»</strong> مهم'],
    ['قال **«نص»**ثم مهم', 'قال <strong>«نص»</strong>ثم مهم'],
    ['و*«نص»* و__«نص»__ و~~«نص»~~', 'و<em>«نص»</em> و<strong>«نص»</strong> و<del>«نص»</del>'],
    ['و***«نص»***', 'و<em><strong>«نص»</strong></em>'],
    ['و__نص__ مهم', 'و<strong>نص</strong> مهم'],
    ['**ملاحظة:**نص', '<strong>ملاحظة:</strong>نص'],
    ['**هل؟**نعم', '<strong>هل؟</strong>نعم'],
    ['He said**"so"** there.', 'He said<strong>“so”</strong> there.'],
    ['He said**"so"**and', 'He said<strong>“so”</strong>and'],
    ['He said__"so"__ there.', 'He said<strong>“so”</strong> there.'],
    ['He said**(so)** there.', 'He said<strong>(so)</strong> there.'],
    ['He said~~"so"~~there.', 'He said<del>“so”</del>there.'],
    ['**Note:**text.', '<strong>Note:</strong>text.'],
    ['*Note:*text.', '<em>Note:</em>text.'],
    ['__Note:__text.', '<strong>Note:</strong>text.'],
    ['***Note:***text.', '<em><strong>Note:</strong></em>text.'],
    ['**Note:**a and **Key:**b', '<strong>Note:</strong>a and <strong>Key:</strong>b'],
    ['**100%**of **5.**x', '<strong>100%</strong>of <strong>5.</strong>x'],
    ['up**€5**now', 'up<strong>€5</strong>now'],
    ['**bold **', '<strong>bold</strong>'],
    ['**bold ** and', '<strong>bold</strong> and'],
    ['**bold **: x', '<strong>bold</strong>: x'],
    ['** bold** text', '<strong>bold</strong> text'],
    ['*bold *.', '<em>bold</em>.'],
    ['__bold __ and ~~gone ~~ x', '<strong>bold</strong> and <del>gone</del> x'],
    ['**"*a*"**b', '<strong>“<em>a</em>”</strong>b'],
    ['*"**a**"*b', '<em>“<strong>a</strong>”</em>b'],
    ['*"a" **"b"***c', '<em>“a” <strong>“b”</strong></em>c'],
    ['***"a"** b:*c', '<em><strong>“a”</strong> b:</em>c'],
    ['said**`c`**there', 'said<strong><code>c</code></strong>there'],
    ['said**[a](/b/)**there', 'said<strong><a href="/b/">a</a></strong>there'],
    ['**[[Sirte]]:**text', '<strong>{mention 0}:</strong>text'],
    ['**&quot;so&quot;**there', '<strong>“so”</strong>there'],
    ['**a\nb:**c', '<strong>a\nb:</strong>c'],
    [
      '**"so"**there and**"more"** too',
      '<strong>“so”</strong>there and<strong>“more”</strong> too',
    ],
  ])('%j is emphasis', (text, expected) => {
    expect(html(text)).toBe(expected);
    const { problems } = render(text, { parser });
    // Of an address, another transform warns.
    expect(problems.filter((line) => !line.includes('is not a link'))).toEqual([]);
  });

  test('emphasis is found in every kind of block', () => {
    expect(html('## **a:**b')).toBe('<h2 id="ab"><strong>a:</strong>b</h2>');
    expect(html('- **a:**b')).toContain('<li><strong>a:</strong>b</li>');
    expect(html('> **a:**b')).toContain('<strong>a:</strong>b');
    expect(html('| **a:**b |\n|---|')).toContain('<strong>a:</strong>b');
    expect(html(':::quote{by=A}\n**a:**b\n:::')).toContain('<strong>a:</strong>b');
    expect(html('x[^1]\n\n[^1]: **a:**b')).toContain('<strong>a:</strong>b');
  });

  test.each([
    '2 * 3 * 4 and 5**2',
    '2 ** 3 ** 4',
    'about ~5 km or ~6',
    'f**k',
    'f*** and s***, f** or sh**',
    'Deaths*, injuries* and (x*)',
    '*Provisional. *Revised',
    'a_b_c and @vell_news_ said',
    '#يوم_الأرض و#غزة__اليوم',
    'و_نص_ مهم',
    '\\*\\*"so"\\*\\*there',
    '&#42;&#42;"so"&#42;&#42;there',
    '____ or ~~~~ or x ***** y',
  ])('%j does not change, and there is no warning', (text) => {
    const { html: shown, problems } = render(text, { parser });
    expect(shown).not.toMatch(/<(?:em|strong|del)>/);
    expect(problems).toEqual([]);
  });

  test.each([
    ['**unclosed text', '1:1', '**'],
    ['closed only** text', '1:12', '**'],
    ['said **"so"**there **again', '1:20', '**'],
    ['a ** b ** c', '1:3', '**'],
    ['**“So,” **and', '1:1', '**'],
    ['قال و**«نص» و**«نص» مهم', '1:6', '**'],
    ['**"a **b** c"**d', '1:1', '**'],
    ['~~gone', '1:1', '~~'],
    ['__gone', '1:1', '__'],
    ['***gone', '1:1', '***'],
    ['*bold * and', '1:1', '*'],
    ['**bold*', '1:1', '*'],
    ['*bold**', '1:7', '*'],
    ['***bold**', '1:1', '*'],
    ['**a\n\nb**', '1:1', '**'],
  ])('%j gets a warning', (text, at, sign) => {
    const [first = ''] = render(text, { parser }).problems;
    expect(first.startsWith(`${at} warning: ${sign} makes nothing`), first).toBe(true);
    const plain = /or (\S+) to show the marks$/.exec(first)?.[1] ?? '';
    const mended = text.replaceAll(sign, plain);
    expect(render(mended, { parser }).problems, mended).toEqual([]);
  });

  test.each([
    ['f**k and s**t', '**k and s**'],
    ['2*3*4', '*3*'],
    ['5**2 and 3**2', '**2 and 3**'],
  ])('%j gets a warning, and its stars disappear', (text, source) => {
    expect(render(text, { parser }).problems).toEqual([
      `1:2 warning: emphasis that starts inside one word and ends inside another: "${source}" — write \\* for each star that readers should see`,
    ]);
    expect(render(text.replaceAll('*', '\\*'), { parser }).problems).toEqual([]);
  });

  test('positions after the marks stay correct', () => {
    const { problems, body } = render('**a:**b [[Sirte]] **c:**[[x', { parser });
    expect(body.mentions[0]?.at).toEqual({ line: 1, column: 9 });
    expect(problems.map((problem) => problem.split(' ')[0])).toEqual(['1:25']);
  });
});

test.each(['**a:**b ', '**"so"**there and', 'و**«نص» ', '**a ', 'a** ', '*"x"*y**"z"**'])(
  'takes time in proportion to %j',
  (piece) => {
    expect(render(piece.repeat(1500)).html).not.toBe('');
  },
);
