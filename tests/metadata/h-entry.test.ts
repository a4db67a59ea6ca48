import { beforeAll, describe, expect, test } from 'vitest';
import { contentOf } from '../sites/files/built-folder.ts';
import { sharedBuild } from '../sites/files/shared-builds.ts';
import { hEntriesOf } from './h-entry.ts';

const base = 'https://paper.example/news/';
let files: ReadonlyMap<string, Buffer>;

/** The h-entries of a page of the built site. @param url from the root of the site */
function entriesAt(url: string) {
  const file = `${url.slice(1)}index.html`;
  return hEntriesOf(files.get(file)?.toString('utf8') ?? '', base + url.slice(1));
}

beforeAll(async () => {
  ({ files } = await sharedBuild(contentOf('port-esker'), { baseUrl: base }));
}, 60_000);

describe('the article as h-entry', () => {
  test('has each property once', () => {
    const [entry, ...others] = entriesAt('/2031/04/03/dockers-vote-to-strike/');
    expect(others).toEqual([]);
    expect(entry).toEqual({
      name: ['Dockers of Port Esker vote to strike over night shifts'],
      summary: [expect.stringMatching(/^The Dock Union’s members voted “almost .* 12 years\.$/)],
      published: ['2031-04-03T08:00:00+01:00'],
      updated: ['2031-04-03T17:30:00+01:00'],
      url: [`${base}2031/04/03/dockers-vote-to-strike/`],
      category: ['shipping', 'labour dispute'],
      location: ['Port Esker'],
      content: [
        expect.stringMatching(/^Dockers of Port Esker voted on Wednesday .*Dock Union\. ↩/),
      ],
      author: [
        { name: 'Harbour desk', url: `${base}desks/harbour-desk/` },
        { name: 'Mara Voss', url: `${base}people/mara-voss/` },
      ],
    });
  });

  test('has no update time if the page shows none', () => {
    expect(entriesAt('/2031/03/31/lamp-is-lit-again/')).toMatchObject([
      { published: ['2031-03-31T00:30:00+01:00'], updated: ['2031-03-31T00:31:00.500+01:00'] },
    ]);
    expect(entriesAt('/2031/04/01/pilots-say-no/')).toMatchObject([
      {
        name: ['Pilots say “no” to <fast> ships & faster tides 🚢 in ميناء إسكر'],
        updated: [],
        location: ['الصخرة الرمادية'],
      },
    ]);
  });

  test('is on article pages only', () => {
    for (const url of ['/', '/harbour/', '/people/mara-voss/', '/about/']) {
      expect(entriesAt(url), url).toEqual([]);
    }
  });
});
