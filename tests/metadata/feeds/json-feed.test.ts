import { describe, expect, test } from 'vitest';
import { jsonFeed } from '../../../src/metadata/feeds/json-feed.ts';
import { emptyFeed, sampleFeed } from '../sample-feed.ts';

const head = {
  version: 'https://jsonfeed.org/version/1.1',
  title: 'The Port Esker Record: Harbour',
  home_page_url: 'https://record.example/harbour/',
  feed_url: 'https://record.example/harbour/feed.json',
  description: 'Ships & quays',
  language: 'en',
  authors: [{ name: 'Port Esker Press', url: 'https://record.example/' }],
};

describe('a JSON feed', () => {
  test('contains everything in the model', () => {
    const [entry] = sampleFeed.entries;
    expect(JSON.parse(jsonFeed(sampleFeed))).toEqual({
      ...head,
      items: [
        {
          id: 'tag:record.example,2031-05-02:en/ferry-runs',
          url: 'https://record.example/2031/05/02/ferry-runs/',
          title: 'Ferry <runs> & "sails"',
          summary: 'It ran aground ]]> and came off.',
          content_html: '<p>It ran &amp; sailed.</p>',
          image: 'https://record.example/media/quay.png',
          date_published: '2031-05-02T08:00:00+01:00',
          date_modified: '2031-05-03T09:00:00+01:00',
          authors: entry?.authors,
          tags: ['Harbour', 'shipping'],
          language: 'en',
        },
      ],
    });
  });

  test('without articles has an empty list of items', () => {
    expect(JSON.parse(jsonFeed(emptyFeed))).toEqual({ ...head, items: [] });
  });

  test('has the standfirst as text if the model has no content', () => {
    const entries = sampleFeed.entries.map((entry) => ({ ...entry, contentHtml: undefined }));
    const { items } = JSON.parse(jsonFeed({ ...sampleFeed, entries }));
    expect(items[0].content_text).toBe('It ran aground ]]> and came off.');
    expect(items[0]).not.toHaveProperty('content_html');
  });
});
