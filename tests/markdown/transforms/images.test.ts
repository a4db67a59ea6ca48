import { describe, expect, test } from 'vitest';
import { render } from '../render.ts';

describe('pictures', () => {
  test('alone in a paragraph: a figure, a slot and the credit', () => {
    const { html, body, problems } = render(
      'a\n\n![A ship](/media/port/x.jpg "Photo: Mara \'M\' Voss")',
    );
    expect(html).toBe(
      '<p>a</p>\n<figure class="picture">{image 0}<figcaption>Photo: Mara \'M\' Voss</figcaption></figure>',
    );
    expect(body.images).toEqual([
      {
        path: 'media/port/x.jpg',
        alt: 'A ship',
        credit: "Photo: Mara 'M' Voss",
        at: { line: 3, column: 1 },
      },
    ]);
    expect(problems).toEqual([]);
  });

  test('by reference, and with an encoded name', () => {
    const { body } = render('![A ship][s]\n\n[s]: /media/a%20b.jpg "Mara Voss"');
    expect(body.images).toMatchObject([{ path: 'media/a b.jpg', credit: 'Mara Voss' }]);
  });

  test.each([
    ['![](/media/x.jpg "c")', ['image without a description: "/media/x.jpg"']],
    ['![a](/media/x.jpg)', ['image without a credit: "/media/x.jpg"']],
    ['![](/media/x.jpg)', ['without a description', 'without a credit']],
    ['![a](https://x.example/x.jpg "c")', ['not a file of the media folder']],
    ['![a](javascript:alert(1) "c")', ['not a file of the media folder']],
    ['![a](data:image/svg+xml,x "c")', ['not a file of the media folder']],
    ['![a](//x.example/media/x.jpg "c")', ['not a file of the media folder']],
    ['![a](/media/../x.jpg "c")', ['not a file of the media folder']],
    ['![a](/media/%2e%2e/x.jpg "c")', ['not a file of the media folder']],
    ['![a](/media/%zz.jpg "c")', ['not a file of the media folder']],
    ['![a](/media/x.jpg?y "c")', ['not a file of the media folder']],
    ['![a](/media/ "c")', ['not a file of the media folder']],
    ['![a](media/x.jpg "c")', ['not a file of the media folder']],
    ['![see [[Esker]]](/media/x.jpg "c")', ['double brackets in the description']],
    ['text ![a](/media/x.jpg "c")', ['image among other text: "/media/x.jpg"']],
  ])('%j', (markdown, expected) => {
    const { html, body, problems } = render(markdown);
    expect(problems).toHaveLength(expected.length);
    for (const [index, message] of expected.entries()) expect(problems[index]).toContain(message);
    expect(body.images).toEqual([]);
    expect(html).not.toContain('image');
    expect(html).not.toContain(':');
  });
});
