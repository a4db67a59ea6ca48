import { describe, expect, test } from 'vitest';
import { isEmptyBody } from '../../src/markdown/render-body.ts';
import { render, renderFile } from './render.ts';

describe('positions are relative to the whole file', () => {
  test.each([
    ['---\nheadline: x\n---\n', '\n\na [[ ]]', '6:3'],
    ['---\nheadline: x\n---', '\na [[ ]]', '4:3'],
    ['---\nheadline: "[[x]]" <b>\n---\n', 'a [[ ]]', '4:3'],
    ['', 'a [[ ]]', '1:3'],
    ['---\n---\n', '😀 é [[ ]]', '3:6'],
    ['---\n---\n', '> 1. a\n>    &amp; \\* [[ ]]', '4:15'],
    ['---\n---\n', '| a |\n|---|\n| \\| x [[ ]] |', '5:8'],
  ])('%j %j', (head, body, place) => {
    for (const parser of ['satteri', 'remark'] as const) {
      const { problems } = renderFile(head + body, head.length, { parser });
      expect(problems.map((problem) => problem.split(' ', 1)[0])).toEqual([place]);
    }
  });

  test('front matter never reaches the page', () => {
    const head = '---\nheadline: secret\n---\n';
    expect(renderFile(`${head}a`, head.length).html).toBe('<p>a</p>');
  });
});

describe('parts', () => {
  test('strings and slots alternate, with no empty strings', () => {
    const { body } = render('[[A]][[B]]');
    expect(body.parts).toEqual([
      '<p>',
      { slot: 'mention', index: 0 },
      { slot: 'mention', index: 1 },
      '</p>',
    ]);
  });

  test('an author cannot write a slot', () => {
    const text =
      '<dateline-slot data-slot="mention-0"></dateline-slot> `<dateline-slot data-slot="mention-0"></dateline-slot>`' +
      ' [a](https://x.example/ \'<dateline-slot data-slot="mention-0"></dateline-slot>\')';
    expect(render(text).body.parts.every((part) => typeof part === 'string')).toBe(true);
  });

  test('the same text gives the same body, independently of earlier renderings', () => {
    const text = '## A\n\n[[B]][^1]\n\n[^1]: c\n\n## A';
    const first = render(text);
    render('## A\n\n[[X]][^1]\n\n[^1]: y');
    expect(render(text)).toEqual(first);
  });
});

describe('isEmptyBody', () => {
  test.each(['', ' \n\n', '[r]: /x/', '<!-- x -->', '***'])('%j shows nothing', (markdown) => {
    expect(isEmptyBody(render(markdown).body)).toBe(true);
  });

  test.each(['a', '[[A]]', '![a](/media/x.jpg "c")', '`-`'])('%j shows something', (markdown) => {
    expect(isEmptyBody(render(markdown).body)).toBe(false);
  });
});

test('both parsers give the same body for an article that uses all features', () => {
  const article = `Lead with [[Port Esker|the port]] -- "quoted"[^1].

## Part *one*

:::quote{by="Mara Voss" on=2016-08-02}
We hold [[Esker]].
:::

1. :figure[more than 300]{#fighters-killed} lost
2. ~~gone~~ \`code\` [in](/about/) [out](https://x.example/)

> quoted at 10:30

| a | b |
|---|--:|
| [[N\\|w]] | 2 |

![A ship](/media/x.jpg "Mara Voss")

\`\`\`js
x < y
\`\`\`

[^1]: A note.
`;
  const satteri = render(article, { parser: 'satteri' });
  expect(satteri.problems).toEqual([]);
  expect(render(article, { parser: 'remark' })).toEqual(satteri);
});
