import { describe, expect, test } from 'vitest';
import { render } from '../render.ts';

describe('a list pasted from another program', () => {
  test.each([
    ['• First\n• Second', 1, 1, '•', '- First'],
    ['Points:\n•\tأولا\n•\tثانيا', 2, 1, '•', '- أولا'],
    ['‣ a\n‣ b', 1, 1, '‣', '- a'],
    ['◦ a\n◦ b', 1, 1, '◦', '- a'],
    ['● a\n● b', 1, 1, '●', '- a'],
    ['▪ a\n▪ b', 1, 1, '▪', '- a'],
    ['\uF0B7 a\n\uF0B7 b', 1, 1, '\uF0B7', '- a'],
    ['•a\n•b', 1, 1, '•', '- a'],
    ['· a\n· b', 1, 1, '·', '- a'],
    ['– a\n– b', 1, 1, '–', '- a'],
    ['-First\n-Second', 1, 1, '-', '- First'],
    ['*First\n*Second', 1, 1, '*', '- First'],
    ['> x:\n> • y\n> • z', 2, 3, '•', '- y'],
    ['1.First\n2.Second', 1, 1, '1.', '1. First'],
    ['(1) First\n(2) Second', 1, 1, '(1)', '1. First'],
    ['١. أولا\n٢. ثانيا', 1, 1, '١.', '1. أولا'],
    ['\u200F•\u200F First\n\u200F•\u200F Second', 1, 2, '•', '- First'],
    ['> \u200F• y\n> \u2067• z', 1, 4, '•', '- y'],
    ['\u00A0• a\n\u00A0• b', 1, 2, '•', '- a'],
    ['• [[Sirte]] **x**\n• y', 1, 1, '•', '- [[Sirte]] **x**'],
  ])('%j gets a warning', (text, line, column, mark, right) => {
    const { problems } = render(text);
    expect(problems.filter((problem) => problem.includes('becom'))).toEqual([
      `${line}:${column} warning: lines that start with "${mark}" become one paragraph, not a list` +
        ` — start each with "${right.slice(0, right.indexOf(' ') + 1)}" instead: "${right}"`,
    ]);
  });

  test('gets one warning if its items are paragraphs', () => {
    expect(render('• a\n\n• b\n\n• c').problems).toEqual([
      '1:1 warning: "•" does not start a list — start it with "- " instead: "- a"',
    ]);
  });

  test('is not a second mark of a list item', () => {
    expect(render('- • a\n- b').problems).toEqual([
      '1:3 warning: "•" does not start a list — delete "•"',
    ]);
  });

  test.each(['• First\n• Second', '– a\n– b', '1.First\n2.Second', '-a\n-b'])(
    '%j is a list if the advice is followed',
    (text) => {
      const [, right = ''] = /instead: "(\S+ )/.exec(render(text).problems[0] ?? '') ?? [];
      const mended = text.replace(/^(?:[•–-]|\d\.) ?/gm, right);
      expect(render(mended).html).toMatch(/^<(?:ul|ol)>\n<li>.*\n<li>/);
      expect(render(mended).problems).toEqual([]);
    },
  );

  test.each([
    '· · ·\n\n• • •',
    '– Who is there?',
    '— Oui.  \n— Non.',
    '-5 degrees\n-6 degrees',
    '*a* b\n*c* d',
    'a • b\nc · d',
    '\\-First\n\\-Second',
    '2016.\n2017.',
    '`• a`',
    '    • a\n    • b',
    '•',
  ])('%j is not one', (text) => {
    expect(render(text).problems).toEqual([]);
  });
});
