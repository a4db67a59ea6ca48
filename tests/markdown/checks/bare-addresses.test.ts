import { describe, expect, test } from 'vitest';
import { render } from '../render.ts';

/** Each mistake, and the text with the advice followed to the letter. */
const mistakes: readonly (readonly [name: string, markdown: string])[] = [
  ['an address', 'See https://paper.example/a_b?c=1#d.'],
  ['an address with brackets', 'See (https://paper.example/a_(b)).'],
  ['an address without its scheme', 'See www.paper.example/a, it says.'],
  ['an address in emphasis', 'See *https://paper.example/a* and **www.paper.example**.'],
  ['a video', 'https://youtu.be/a1B2c3D4e5F'],
  ['a post', 'https://x.com/board/status/12345?s=20'],
  ['a frame', '<iframe src="https://www.youtube.com/embed/a1B2c3D4e5F"></iframe>'],
  ['a frame of an unknown site', '<iframe src="https://maps.example/x"></iframe>'],
  [
    'an embedded post',
    '<blockquote class="twitter-tweet"><a href="https://x.com/b/status/12">x</a></blockquote>',
  ],
  ['a shortcode', '{{< youtube a1B2c3D4e5F >}}'],
  ['a picture of a video', '![Ferry](https://youtu.be/a1B2c3D4e5F)'],
];

describe('advice followed to the letter leaves no problem', () => {
  test.each(mistakes)('%s', (_, markdown) => {
    for (const parser of ['remark', 'satteri'] as const) {
      const fixed = followed(markdown, parser);
      expect(fixed).not.toBe(markdown);
      const { html, problems } = render(fixed, { parser });
      expect(problems).toEqual([]);
      expect(html).toContain('<a href="https://');
    }
  });
});

/** The text after the advice of each problem, the last one first. */
function followed(markdown: string, parser: 'remark' | 'satteri'): string {
  let text = markdown;
  for (const problem of render(markdown, { parser }).problems.toReversed()) {
    const [, column = '1', message = '', advice = ''] =
      /^\d+:(\d+) (?:warning: )?(.*) — (.*)$/.exec(problem) ?? [];
    const [written = ''] = /"(.*)"/.exec(message)?.slice(1) ?? [];
    const [link = ''] = /\[.*?\]\(\S+?\)(?=$|,)/.exec(advice) ?? [];
    const at = Number(column) - 1;
    const isWhole = /^[<{!]/.test(text.slice(at));
    text = text.slice(0, at) + link + (isWhole ? '' : text.slice(at + written.length));
  }
  return text;
}

test('text that is not a bare address gets no warning', () => {
  for (const markdown of [
    '[the paper](https://paper.example/) and <https://paper.example/>',
    '`https://paper.example/`',
    'desk@paper.example and paper.example',
    '[a]\n\n[a]: https://paper.example/',
    'https://',
  ]) {
    expect(render(markdown).problems.filter((line) => /is not a link|neither/.test(line))).toEqual(
      [],
    );
  }
});

test('the message gives the position, and says how to show an address', () => {
  expect(render('One\nSee https://paper.example/a.').problems).toEqual([
    '2:5 warning: the address "https://paper.example/a" is not a link — write [what readers find there](https://paper.example/a), or <https://paper.example/a> to show the address',
  ]);
});
