import { describe, expect, test } from 'vitest';
import { atomFeed } from '../../../src/metadata/feeds/atom-feed.ts';
import { emptyFeed, sampleFeed } from '../sample-feed.ts';

const head = (updated: string, licence = '', rights = '') => `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/" xml:lang="en">
  <id>https://record.example/harbour/</id>
  <title>The Port Esker Record: Harbour</title>
  <subtitle>Ships &amp; quays</subtitle>
  <updated>${updated}</updated>
  <link rel="self" type="application/atom+xml" href="https://record.example/harbour/feed.atom"/>
  <link rel="alternate" type="text/html" href="https://record.example/harbour/"/>
${licence}  <author>
    <name>Port Esker Press</name>
    <uri>https://record.example/</uri>
  </author>
${rights}  <generator>Dateline</generator>
`;

describe('an Atom feed', () => {
  test('contains everything in the model', () => {
    const licence = '  <link rel="license" href="https://licence.example/by/"/>\n';
    const rights = '  <rights>© Port Esker Press</rights>\n';
    expect(
      atomFeed(sampleFeed),
    ).toBe(`${head('2031-05-03T09:00:00+01:00', licence, rights)}  <entry>
    <id>tag:record.example,2031-05-02:en/ferry-runs</id>
    <title>Ferry &lt;runs&gt; &amp; "sails"</title>
    <link rel="alternate" type="text/html" href="https://record.example/2031/05/02/ferry-runs/"/>
    <published>2031-05-02T08:00:00+01:00</published>
    <updated>2031-05-03T09:00:00+01:00</updated>
    <author>
      <name>Mara Voss</name>
      <uri>https://record.example/people/mara-voss/</uri>
    </author>
    <author>
      <name>Harbour desk</name>
      <uri>https://record.example/about/</uri>
    </author>
    <category term="harbour" label="Harbour"/>
    <category term="20000001" scheme="http://cv.example/topics/" label="shipping"/>
    <summary>It ran aground ]]&gt; and came off.</summary>
    <content type="html">&lt;p&gt;It ran &amp;amp; sailed.&lt;/p&gt;</content>
    <media:content url="https://record.example/media/quay.png" type="image/png" medium="image" width="800" height="600">
      <media:description>The quay</media:description>
      <media:title>At dawn</media:title>
      <media:credit>M. Voss</media:credit>
      <media:license href="https://licence.example/by/4.0/">CC BY 4.0</media:license>
    </media:content>
  </entry>
</feed>
`);
  });

  test('without articles has the Unix epoch as its update time', () => {
    expect(atomFeed(emptyFeed)).toBe(`${head('1970-01-01T00:00:00Z')}</feed>\n`);
  });

  test('has no content and no picture if the model has none', () => {
    const entries = sampleFeed.entries.map((entry) => ({
      ...entry,
      contentHtml: undefined,
      picture: undefined,
    }));
    const text = atomFeed({ ...sampleFeed, entries });
    expect(text).toContain('<summary>');
    expect(text).not.toMatch(/<(?:media:)?content/);
  });
});
