import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildSite } from '../../src/engine/content/build-site.ts';
import { folderOnDisk, wholeSites } from '../metadata/planned-inputs.ts';
import { englishOnly } from '../metadata/sample-input.ts';
import { articleText, personText, placeText, translatedText } from '../sites/files/base-files.ts';
import { markdownWords, soundSite } from '../sites/files/memory-folder.ts';
import { editedFolder, type FolderEdit, folderEdits } from './edited-folders.ts';
import { type Fields, fullSite, type TestSite } from './full-site.ts';
import { MadeByReads, type MadeSite, madeAgain, madeSite } from './made-files.ts';
import { file, inTurn } from './site-edit.ts';
import { edits } from './site-edits.ts';

/*
 * The rule that incremental builds rely on: if the plan of a file and all facts that were read for it are the same, the
 * file is the same.
 */

function siteOf({ files, options }: TestSite): MadeSite {
  return madeSite(soundSite(files, { words: englishOnly, ...options }));
}

describe('a file made from the same facts is the same', () => {
  const made = new MadeByReads();
  const before = siteOf(fullSite);
  const contents = new Map(before.files.map(({ path, content }) => [path, content]));

  beforeAll(() => {
    expect(made.faultsOf('nothing', before)).toEqual([]);
  });

  test.each(Object.entries(edits))('after an edit: %s', (name, edit) => {
    const after = siteOf(edit(fullSite));
    expect(made.faultsOf(name, after)).toEqual([]);
    // Otherwise the edit would test nothing.
    const changed = after.files.some(({ path, content }) => contents.get(path) !== content);
    expect(changed || after.files.length !== before.files.length).toBe(name !== 'an hour passes');
  });
});

describe('a page changes if its links lead to another edition', () => {
  const arabic = (slug: string, body: string, more: Fields = {}) => ({
    [`articles/${slug}.md`]: articleText({ story: 'strike', headline: `The strike, ${slug}` }),
    [`articles/${slug}.ar.md`]: translatedText({ story: 'strike', ...more }, body),
  });
  const event = { id: 'vote', date: '2031-04-30', what: 'Dockers voted.', place: 'grey-rock' };
  const site: TestSite = {
    ...fullSite,
    files: {
      ...fullSite.files,
      'places/grey-rock.md': placeText('Grey Rock'),
      ...arabic('vote', 'They voted.\n\n::timeline', { events: [event] }),
      ...arabic('walkout', 'They walked out.'),
    },
  };
  const naming: TestSite = {
    ...site,
    files: { ...site.files, ...arabic('walkout', 'They left for [[Grey Rock]].') },
  };

  test('because another article gives the place of an event a page there', () => {
    const made = new MadeByReads();
    const [before, after] = [siteOf(site), siteOf(naming)];
    const hasPage = ({ files }: MadeSite) =>
      files.some(({ path }) => path === 'ar/places/grey-rock/index.html');
    expect([hasPage(before), hasPage(after)]).toEqual([false, true]);
    const reported = before.files.find(({ path }) => path === 'ar/2031/05/02/vote/index.html');
    expect(reported?.reads).toContain('page:ar/place/grey-rock');
    expect(made.faultsOf('nobody names it', before)).toEqual([]);
    expect(made.faultsOf('an article names it', after)).toEqual([]);
  });
});

describe('only outputs that show the change are made again', () => {
  const before = siteOf(fullSite);

  test.each([
    ['an hour passes', []],
    [
      'text',
      [
        '2031/05/02/harbour-open/index.html',
        '2031/05/02/harbour-open/ninjs.json',
        '2031/05/02/harbour-open/republish.html',
        'desks/harbour-desk/feed.atom',
        'desks/harbour-desk/feed.json',
        'desks/harbour-desk/feed.rss',
        'feed.atom',
        'feed.json',
        'feed.rss',
        'harbour/feed.atom',
        'harbour/feed.json',
        'harbour/feed.rss',
        'people/mara-voss/feed.atom',
        'people/mara-voss/feed.json',
        'people/mara-voss/feed.rss',
        // It shows sentences of the text, but the facts do not say which.
        'places/port-esker/index.html',
        'stories/strike/feed.atom',
        'stories/strike/feed.json',
        'stories/strike/feed.rss',
      ],
    ],
  ])('after an edit: %s', (name, expected) => {
    const after = siteOf(edits[name]?.(fullSite) ?? fullSite);
    expect([...madeAgain(before, after)].sort()).toEqual(expected);
  });
});

describe('no feed and no ninjs file is made again with the same content', () => {
  const zeno = file('people/zeno.md', personText('Zeno'));
  const named = (name: string) => {
    const more = { published: '2031-05-04T08:00:00Z', byline: ['harbour-desk'] };
    return file(`articles/${name}.md`, articleText(more, '[[Zeno]] and [[Mara Voss]] spoke.'));
  };
  const site = inTurn(zeno, named('seen'))(fullSite);
  const before = siteOf(site);
  const contents = new Map(before.files.map(({ path, content }) => [path, content]));
  const renamed = personText('Zenon', { aliases: ['Zeno'] });

  test.each([
    ['another name of a person', file('people/zeno.md', renamed), 'people/zeno/index.html'],
    ['an article that names an author', named('again'), 'people/mara-voss/index.html'],
  ])('after %s', (_, edit, page) => {
    const after = siteOf(edit(site));
    const again = new Set(madeAgain(before, after));
    const inVain = after.files.filter(
      ({ path, content }) => again.has(path) && contents.get(path) === content,
    );
    const isForMachines = (path: string) => /(?:feed\.(?:atom|rss|json)|ninjs\.json)$/.test(path);
    expect(inVain.map(({ path }) => path).filter(isForMachines)).toEqual([]);
    expect(again).toContain(page);
  });
});

/** How many edits of a whole site are tested. */
const tried = 30;

describe.each(wholeSites.slice(0, 2))(
  'a file made from the same facts is the same on $name',
  ({ content, now, baseUrl }) => {
    const folder = folderOnDisk(content).value;
    const drafts = true;
    /** Undefined if an edit causes problems, because nothing is built then. */
    const siteAfter = (edit: FolderEdit) => {
      const edited = editedFolder(folder, edit);
      const input = { folder: edited, now, drafts, baseUrl, words: markdownWords };
      const { value, problems } = buildSite(input);
      return value === undefined || problems.length > 0 ? undefined : madeSite(value);
    };

    test('after generated edits of its files', () => {
      const made = new MadeByReads();
      const unchanged = siteAfter({ kind: 'none', file: 0, line: 0 });
      expect(unchanged && made.faultsOf('nothing', unchanged)).toEqual([]);
      let built = 0;
      let kept = 0;
      fc.assert(
        fc.property(folderEdits(folder), (edit) => {
          const site = siteAfter(edit);
          fc.pre(site !== undefined);
          const before = made.size;
          expect(made.faultsOf(JSON.stringify(edit), site)).toEqual([]);
          built += 1;
          kept += site.files.length - (made.size - before);
        }),
        { seed: 20160804, numRuns: tried },
      );
      expect(built).toBe(tried);
      // If every file were made again, the test would prove nothing.
      expect(kept).toBeGreaterThan(50 * built);
    });
  },
);
