import { describe, expect, test } from 'vitest';
import { rssFeed } from '../../../src/metadata/feeds/rss-feed.ts';
import { emptyFeed, sampleFeed } from '../sample-feed.ts';

const head = (built: string) => `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/">
  <channel>
    <title>The Port Esker Record: Harbour</title>
    <link>https://record.example/harbour/</link>
    <description>Ships &amp; quays</description>
    <language>en</language>
${built}    <generator>Dateline</generator>
    <docs>https://www.rssboard.org/rss-specification</docs>
    <atom:link rel="self" type="application/rss+xml" href="https://record.example/harbour/feed.rss"/>
`;

describe('an RSS feed', () => {
  test('contains everything in the model', () => {
    const built =
      '    <copyright>© Port Esker Press</copyright>\n' +
      '    <lastBuildDate>Sat, 03 May 2031 09:00:00 +0100</lastBuildDate>\n';
    expect(rssFeed(sampleFeed)).toBe(`${head(built)}    <item>
      <title>Ferry &lt;runs&gt; &amp; "sails"</title>
      <link>https://record.example/2031/05/02/ferry-runs/</link>
      <guid isPermaLink="false">tag:record.example,2031-05-02:en/ferry-runs</guid>
      <pubDate>Fri, 02 May 2031 08:00:00 +0100</pubDate>
      <atom:updated>2031-05-03T09:00:00+01:00</atom:updated>
      <dc:creator>Mara Voss</dc:creator>
      <dc:creator>Harbour desk</dc:creator>
      <category>Harbour</category>
      <category domain="http://cv.example/topics/">shipping</category>
      <description>It ran aground ]]&gt; and came off.</description>
      <content:encoded>&lt;p&gt;It ran &amp;amp; sailed.&lt;/p&gt;</content:encoded>
      <media:content url="https://record.example/media/quay.png" type="image/png" medium="image" width="800" height="600">
        <media:description>The quay</media:description>
        <media:title>At dawn</media:title>
        <media:credit>M. Voss</media:credit>
        <media:license href="https://licence.example/by/4.0/">CC BY 4.0</media:license>
      </media:content>
    </item>
  </channel>
</rss>
`);
  });

  test('without articles has no build date', () => {
    expect(rssFeed(emptyFeed)).toBe(`${head('')}  </channel>\n</rss>\n`);
  });

  test('has a description even if the page has none, as RSS requires', () => {
    expect(rssFeed({ ...emptyFeed, subtitle: '' })).toContain(
      '<description>The Port Esker Record: Harbour</description>',
    );
  });
});
