import { expect, test } from 'vitest';
import { ownContent } from '../../../bench/paint/own-site.ts';
import { peerArticle, readPeerArticle } from '../../../bench/paint/peer-sites/peer-article.ts';

test('is the plain Markdown of an article, key points first', () => {
  const text = `---
headline: The harbour opens
standfirst: After a week.
published: 2031-05-04T08:00:00+02:00
keyPoints:
  - It opens.
---

[[Port Esker]] opens.

## Why {#why}

:::quote{by="Mara Voss" on=2031-05-04 translated}
"We can."
:::
`;
  expect(peerArticle(text, 'harbour-opens', 'en')).toEqual({
    slug: 'harbour-opens',
    lang: 'en',
    title: 'The harbour opens',
    description: 'After a week.',
    published: '2031-05-04T08:00:00+02:00',
    body: '- It opens.\n\nPort Esker opens.\n\n## Why\n\n> "We can."\n>\n> Mara Voss, 2031-05-04\n',
  });
});

test('of the project contains nothing that only Dateline understands', async () => {
  const address = '/2016/08/03/unity-government-forces-take-sirte-district/';
  for (const [path, lang] of [
    [address, 'en'],
    [`/ar${address}`, 'ar'],
  ] as const) {
    const { title, body } = await readPeerArticle(ownContent, path, lang);
    expect(title).not.toBe('');
    expect(body.length).toBeGreaterThan(1500);
    expect(body).not.toMatch(/\[\[|:::|:figure|\{/);
  }
});
