import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PlannedSite } from '../../src/engine/content/build-site.ts';
import type { Renderers } from '../../src/engine/render/render-pages.ts';
import { maxSide } from '../../src/model/pictures/picture.ts';
import { hasErrors } from '../../src/model/problem.ts';
import type { PlannedPage } from '../../src/pages/page-kinds.ts';
import { articleText } from '../sites/files/base-files.ts';
import { scratchFolder } from '../sites/files/built-folder.ts';
import { feedFaults, fileFaults, tryPages } from './accepted-pages.ts';
import { acceptedFile, sitesOf } from './accepted-site.ts';
import { type Input, surfaces } from './inputs.ts';
import { plainRenderers } from './plain-renderers.ts';
import { problemFaults } from './problem-faults.ts';
import { endsWithin } from './processor-time.ts';
import { siteWithFront, siteWithSettings } from './settings-site.ts';
import { type Accepted, tryInput } from './try-input.ts';

/*
 * Whatever a file contains, the program either refuses it with problems that have a position, or makes valid HTML and
 * feeds of it, within a second and without a crash. `npm run fuzz -- --runs 100000 --seed 7` tries more and other
 * inputs.
 */

const runs = Number(process.env.FUZZ_RUNS ?? '10000');
const seed = Number(process.env.FUZZ_SEED ?? '20310504');

/** In milliseconds: anything longer counts as endless. Ten thousand inputs take half a minute. */
const patience = 2 * 60_000 + runs * 30;

const accepted: Accepted[] = [];
let tried = 0;

/** A description of an input, for messages. */
function shown({ kind, ending, parser, bytes }: Input): string {
  const text = new TextDecoder('latin1').decode(bytes);
  return `${kind}${ending}, ${parser}, its bytes as Latin-1: ${JSON.stringify(text)}`;
}

describe('inputs are refused with a position, or accepted', () => {
  test.each(Object.entries(surfaces))(
    '%s',
    (_, { share, inputs }) => {
      const [before, numRuns] = [accepted.length, Math.round((runs * share) / 100)];
      let last: Input | undefined;
      const property = fc.property(inputs, (input) => {
        last = input;
        tried += 1;
        const trial = tryInput(input, tried);
        if (trial.faults.length > 0) throw new Error([...trial.faults, shown(input)].join('\n'));
        if (trial.accepted !== undefined) accepted.push(trial.accepted);
      });
      const ended = endsWithin(patience, () => fc.assert(property, { seed, numRuns }));
      expect(ended ? '' : `this is read without an end: ${last && shown(last)}`).toBe('');
      // Otherwise the tests below would test little.
      expect(accepted.length - before).toBeGreaterThan(numRuns / 20);
    },
    patience,
  );

  test('every input was tried', () => {
    expect(tried).toBeGreaterThanOrEqual(0.99 * runs);
  });
});

describe('accepted inputs make valid HTML and feeds', () => {
  let renderers: Renderers;
  let remove: () => Promise<void>;
  beforeAll(async () => {
    const scratch = await scratchFolder();
    remove = scratch.remove;
    renderers = await plainRenderers(scratch.folder);
  });
  afterAll(() => remove());

  const isFuzzed = (path: string) => path.includes('fuzzed-');
  const isOwnFile = (path: string) => /fuzzed-.*\/(?:ninjs\.json|republish\.html)$/.test(path);
  /** Such as feed.atom, sitemap.xml, site.webmanifest and _headers. */
  const isOfSite = (path: string) => !path.includes('/');

  test(
    'articles, people, places, sections and everything else that has a page',
    async () => {
      const inputs = accepted.filter(({ list, path }) => list === 'content' && isFuzzed(path));
      const { sites, refused, faults } = sitesOf(inputs);
      expect(faults).toEqual([]);
      // Most of them fit the files around them.
      expect(refused.length).toBeLessThan(inputs.length / 3);
      expect(sites.length).toBeLessThan(10);
      for (const site of sites) {
        const pages = firstPages(site);
        const trials = await tryPages(pages, site, renderers, 'main');
        expect(trials.faults).toEqual([]);
        const articles = pages.filter(({ kind }) => kind === 'article');
        expect(feedFaults(articles, site)).toEqual([]);
        // Each article is in those feeds. Each other file has two feeds of its own.
        expect(fileFaults(site, isOwnFile)).toEqual([]);
      }
    },
    patience,
  );

  /** Whether a picture is small enough for a page. */
  function isShown(input: Accepted): boolean {
    if (input.list !== 'media') return false;
    const { width = 0, height = 0 } = input.inspection.picture ?? {};
    return Math.max(width, height) <= maxSide;
  }

  /**
   * For each input the first of its pages, since those in other languages show the same, and the pages that list it.
   */
  function firstPages({ pages }: PlannedSite): readonly PlannedPage[] {
    const bySubject = new Map(pages.toReversed().map((page) => [page.subject, page]));
    const lists = new Map(pages.filter(isList).map((page) => [page.kind, page]));
    const own = [...bySubject.values()].filter(({ subject }) => isFuzzed(subject));
    return [...own, ...lists.values()];
  }

  function isList({ kind, subject }: PlannedPage): boolean {
    return kind === 'story' && !isFuzzed(subject);
  }

  test.each([
    ['settings', 'site.yaml', 'page'],
    ['front pages', 'front.yaml', 'main'],
  ] as const)(
    '%s',
    async (_, path, part) => {
      const inputs = accepted.filter((each) => each.path === path);
      let pages = 0;
      for (const input of inputs) {
        const { value, problems } = smallSiteOf(input);
        const text = new TextDecoder().decode(input.bytes).replace(/\r\n?/g, '\n');
        const own = problems.filter((problem) => problem.path === path);
        expect(own.flatMap((problem) => problemFaults(problem, path, text))).toEqual([]);
        if (hasErrors(problems)) continue;
        const front = value.pages.filter(({ kind }) => kind === 'front').slice(0, 1);
        const trials = await tryPages(front, value, renderers, part);
        expect(trials.faults, text).toEqual([]);
        expect(fileFaults(value, isOfSite), text).toEqual([]);
        pages += trials.pages;
      }
      expect(pages).toBeGreaterThan(inputs.length / 3);
    },
    patience,
  );

  function smallSiteOf(input: Accepted) {
    if (input.list === 'site') return siteWithSettings(input);
    if (input.list === 'content') return siteWithFront(input);
    throw new Error(`${input.path} is a picture`);
  }

  test(
    'pictures and drawings',
    async () => {
      const pictures = accepted.filter(isShown);
      const articles = Array.from({ length: Math.ceil(pictures.length / 40) }, (_, index) => {
        const shownHere = pictures.slice(40 * index, 40 * (index + 1));
        const body = shownHere.map(({ path }) => `![A quay, ${path}](/${path} "By the water")`);
        const text = articleText({}, body.join('\n\n'));
        return acceptedFile(`articles/2031/05/pictures-${index}.md`, text);
      });
      const credits = pictures.map(({ path }) =>
        acceptedFile(`${path}.yaml`, 'credit: Mara Voss\n'),
      );
      const { sites, refused, faults } = sitesOf([...pictures, ...credits, ...articles]);
      expect({ refused: refused.map(({ path }) => path), faults }).toEqual({
        refused: [],
        faults: [],
      });
      for (const site of sites) {
        const pages = site.pages.filter(({ subject }) => subject.includes('pictures-'));
        expect(pages.length).toBe(articles.length);
        expect((await tryPages(pages, site, renderers, 'main')).faults).toEqual([]);
      }
    },
    patience,
  );
});
