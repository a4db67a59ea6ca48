import { describe, expect, test } from 'vitest';
import { render } from '../render.ts';

describe('pictures', () => {
  test('alone in a paragraph become a figure with a slot, with their text typeset', () => {
    const { html, body, problems } = render(
      'a\n\n![A "ship"](/media/port/x.jpg "Mara\'s  ship\n at sea")',
    );
    expect(html).toBe('<p>a</p>\n<figure class="picture">{image 0}</figure>');
    expect(body.pictures).toEqual([
      {
        path: 'media/port/x.jpg',
        alt: 'A “ship”',
        caption: 'Mara’s ship at sea',
        credit: undefined,
        licence: undefined,
        at: { line: 3, column: 1 },
      },
    ]);
    expect(problems).toEqual([]);
  });

  test('leave out fields that their media entry may supply', () => {
    const { body, problems } = render('![ ](/media/x.jpg)');
    expect(body.pictures).toMatchObject([{ alt: undefined, caption: undefined }]);
    expect(problems).toEqual([]);
  });

  test('may have a % that is not part of an encoded character', () => {
    const { body } = render('![A ship](/media/100%.jpg)\n\n![A ship](/media/%zz.jpg)');
    expect(body.pictures).toMatchObject([{ path: 'media/100%.jpg' }, { path: 'media/%zz.jpg' }]);
  });

  test('may be references, and have encoded names', () => {
    const { body } = render('![A ship][s]\n\n[s]: /media/a%20b.jpg "At sea"');
    expect(body.pictures).toMatchObject([{ path: 'media/a b.jpg', caption: 'At sea' }]);
  });

  test.each([
    ['![a](https://x.example/x.jpg "c")', ['not a file in the media folder']],
    ['![a](javascript:alert(1) "c")', ['not a file in the media folder']],
    ['![a](data:image/svg+xml,x "c")', ['not a file in the media folder']],
    ['![a](//x.example/media/x.jpg "c")', ['not a file in the media folder']],
    ['![a](/media/../x.jpg "c")', ['not a file in the media folder']],
    ['![a](/media/%2e%2e/x.jpg "c")', ['not a file in the media folder']],
    ['![a](/media/x.jpg?y "c")', ['not a file in the media folder']],
    ['![a](/media/ "c")', ['not a file in the media folder']],
    ['![a](media/x.jpg "c")', ['not a file in the media folder']],
    ['![a](../../../../../media/x.jpg "c")', ['not a file in the media folder']],
    ['![a](../people/x.jpg "c")', ['not a file in the media folder']],
    ['![see [[Esker]]](/media/x.jpg "c")', ['double brackets in the description or caption']],
    ['![a](/media/x.jpg "[[Esker]]")', ['double brackets in the description or caption']],
    ['text ![a](/media/x.jpg "c")', ['picture without a paragraph of its own: "/media/x.jpg"']],
  ])('%j', (markdown, expected) => {
    const { html, body, problems } = render(markdown);
    expect(problems).toHaveLength(expected.length);
    for (const [index, message] of expected.entries()) expect(problems[index]).toContain(message);
    expect(body.pictures).toEqual([]);
    expect(html).not.toContain('image');
    expect(html).not.toContain(':');
  });
});
