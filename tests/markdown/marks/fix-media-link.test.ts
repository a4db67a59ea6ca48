import { expect, test } from 'vitest';
import { fixMediaLink } from '../../../src/markdown/marks/fix-media-link.ts';
import { render } from '../render.ts';

test.each([
  ['![A quay](/media/my photo.jpg)', '![A quay](/media/my%20photo.jpg)'],
  ['![A quay](/media/my photo.jpg "At dawn")', '![A quay](/media/my%20photo.jpg "At dawn")'],
  ['![A quay](../media/my photo 2.jpeg)', '![A quay](/media/my%20photo%202.jpeg)'],
  ['[the plan](/media/the plan.pdf)', '[the plan](/media/the%20plan.pdf)'],
  ['![A quay](/media/a(b.jpg)', '![A quay](/media/a%28b.jpg)'],
])('the message about %s says to write %s', (written, right) => {
  expect(fixMediaLink(written)).toBe(right);
  expect(render(written).problems).toEqual([expect.stringContaining(` — write ${right}`)]);
  expect(render(right).problems).toEqual([]);
});

test.each([
  '[x](/a b/)',
  '![x](my photo.jpg)',
  '[x](https://x.example/a b.html)',
  '/media/a b.jpg',
])('%s is not a link to a file in the media folder', (written) => {
  expect(fixMediaLink(written)).toBeUndefined();
});
