import { parseFeed as readWithRowan } from '@rowanmanning/feed-parser';
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { describe, expect, test } from 'vitest';
import type { FeedEntry } from '../../src/metadata/feeds/feed-model.ts';
import { siteFeeds } from '../../src/metadata/feeds/site-feeds.ts';
import { articleText, baseFiles, personText } from '../sites/files/base-files.ts';
import { viewIn } from '../sites/files/memory-folder.ts';
import { fileOf, inputOf, outputsOf } from './sample-input.ts';

// With typographic quotation marks, because the parser makes them from straight ones.
const name = 'Mara “<b>” & O’Voss ]]> 😀';
const headline = '<script>alert(“1”)</script> & R&D; &amp; ‘it’ ]]> 😀 \u200Fميناء إسكر\u200F';
const standfirst = 'Two <b>ships</b> &lt; three & ]]> \u202Bميناء\u202C 🚢.';

/** An article that is hard to escape, and the feeds that list it. */
const files = {
  ...baseFiles,
  'people/mara-voss.md': personText(name),
  'articles/harbour-open.md': articleText(
    {
      headline,
      standfirst,
      byline: ['mara-voss', 'harbour-desk'],
      corrections: [{ date: '2031-05-03T08:30:00+02:00', note: 'A <b> & ]]> was missing.' }],
    },
    `The words \`]]>\`, \`<script>\` and \`&amp;\` of [[mara-voss|“\\<b>” & 😀]].`,
  ),
};
const input = inputOf(files);
const feeds = outputsOf(siteFeeds, input);
const text = (path: string) => fileOf(feeds, path);

/** What feed readers must find, taken from the article's page and not from a feed. */
const view = viewIn(input, 'article', '/2031/05/02/harbour-open/');
type Found = Pick<FeedEntry, 'id' | 'url' | 'headline' | 'standfirst'> & {
  readonly published: number;
  readonly updated: number;
  readonly authors: readonly string[];
};
const expected: Found = {
  id: 'tag:record.example,2031-05-02:en/harbour-open',
  url: 'https://record.example/2031/05/02/harbour-open/',
  headline,
  standfirst,
  published: Date.parse('2031-05-02T08:00:00Z'),
  updated: Date.parse('2031-05-03T06:30:00Z'),
  authors: [name, 'Harbour desk'],
};
const time = (value: string | Date | undefined | null) =>
  value instanceof Date ? value.getTime() : Date.parse(value ?? '');

/** feed-parser decodes character references twice, so text that looks like a reference is lost. */
function decodedAgain(read: string): string {
  const marks: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&quot;': '"' };
  return read.replace(/&(?:amp|lt|quot);/g, (mark) => marks[mark] ?? mark);
}

/** The expected content: all formats have the same HTML. */
const content: string = JSON.parse(text('feed.json')).items[0].content_html;

describe('an article that is hard to escape', () => {
  test('is unchanged on its page', () => {
    expect([view.headline, view.standfirst, view.byline.map((author) => author.text)]).toEqual([
      headline,
      standfirst,
      expected.authors,
    ]);
    expect(content).toContain(
      '<code>]]></code>, <code>&lt;script></code> and <code>&amp;amp;</code>',
    );
    expect(content).toContain('A &lt;b> &amp; ]]> was missing.');
    expect(content).toContain('>“&lt;b>” &amp; 😀</a>');
  });

  test('is read from Atom by feedsmith', () => {
    const [entry] = parseAtomFeed(text('feed.atom')).entries ?? [];
    expect({
      id: entry?.id,
      url: entry?.links?.[0]?.href,
      headline: entry?.title?.value,
      standfirst: entry?.summary?.value,
      published: time(entry?.published),
      updated: time(entry?.updated),
      authors: entry?.authors?.map((author) => author.name),
    }).toEqual(expected);
    expect(entry?.content?.value).toBe(content);
  });

  test('is read from RSS by feedsmith', () => {
    const [item] = parseRssFeed(text('feed.rss')).items ?? [];
    expect({
      id: item?.guid?.value,
      url: item?.link,
      headline: item?.title,
      standfirst: item?.description,
      published: time(item?.pubDate),
      updated: time(item?.atom?.updated),
      authors: item?.dc?.creators,
    }).toEqual(expected);
    expect(item?.guid?.isPermaLink).toBe(false);
    expect(item?.content?.encoded).toBe(content);
  });

  test('is read from JSON Feed by feedsmith', () => {
    const [item] = parseJsonFeed(text('feed.json')).items ?? [];
    expect({
      id: item?.id,
      url: item?.url,
      headline: item?.title,
      standfirst: item?.summary,
      published: time(item?.date_published),
      updated: time(item?.date_modified),
      authors: item?.authors?.map((author) => author.name),
    }).toEqual(expected);
    expect(item?.content_html).toBe(content);
  });

  test.each([
    ['feed.atom', (found: Found) => found.updated],
    // It does not read update times from RSS.
    ['feed.rss', (found: Found) => found.published],
  ])('is read from %s by feed-parser', (path, updated) => {
    const [item] = readWithRowan(text(path)).items;
    expect({
      id: item?.id,
      url: item?.url,
      headline: item?.title,
      standfirst: item?.description,
      published: time(item?.published),
      updated: time(item?.updated),
      authors: item?.authors.map((author) => author.name),
    }).toEqual({
      ...expected,
      headline: decodedAgain(headline),
      standfirst: decodedAgain(standfirst),
      updated: updated(expected),
    });
    expect(item?.content).toBe(decodedAgain(content));
  });

  test('names the person in the title of their own feed', () => {
    const path = 'people/mara-voss/feed.atom';
    expect(parseAtomFeed(text(path)).title?.value).toBe(`The Port Esker Record: ${name}`);
    expect(readWithRowan(text(path)).title).toBe(`The Port Esker Record: ${name}`);
  });
});
