import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BuildOptions } from '../../src/build/build-options.ts';
import type { BuildState } from '../../src/build/build-state.ts';
import { lookThrough } from '../../src/build/content-scan.ts';
import { readState, stateFile } from '../../src/build/kept-state.ts';
import {
  isArticle,
  parseContextOf,
  planSegments,
  readPublication,
} from '../../src/build/parse-content-folder.ts';
import { planPart } from '../../src/build/part-of-site.ts';
import { openRenderers, prepareSite } from '../../src/build/prepare-site.ts';
import type { Product } from '../../src/build/product.ts';
import { pageRenderer } from '../../src/build/render-pages.ts';
import { siteSourceOf } from '../../src/build/understand-content.ts';
import { openWorkshop } from '../../src/build/workshop.ts';
import { buildSound, scratchFolder, testOptions } from './built-folder.ts';
import { type Draft, firstDay, type Newsroom, writeNewsroom } from './edits/newsroom.ts';
import { momentOf } from './memory-folder.ts';

/*
 * What shows an article's text is made of a few articles, and the same bytes whether the rest of the
 * site is read or not.
 */

let base: string;
let remove: () => Promise<void>;
beforeAll(async () => {
  ({ folder: base, remove } = await scratchFolder());
});
afterAll(() => remove());

interface Built {
  readonly options: BuildOptions;
  readonly state: BuildState;
}

async function built(content: string, out: string, now: string): Promise<Built> {
  const given = { cache: path.join(base, 'cache'), now: momentOf(now), cards: false, workers: 2 };
  await buildSound(content, out, given);
  const options = testOptions(content, out, given);
  const state = readState(stateFile(options));
  if (state === undefined) throw new Error('the build has left no state');
  return { options, state };
}

/** Reads the part of a site that shows the texts of an article; what of it is in that part. */
async function partShowing(article: number, { options, state }: Built) {
  const scan = lookThrough(options, state);
  const { value: publication } = readPublication(scan, options);
  if (publication === undefined) throw new Error('there is no site.yaml');
  const jobs = planSegments(scan, parseContextOf(publication), options.cache, state.segments);
  const source = siteSourceOf(jobs, publication, scan, options);
  const { shownIn, quotedIn } = state.relations;
  const numbers = [...shownIn.at(article), ...quotedIn.at(article)];
  const part = planPart(numbers, state, jobs, source);
  if (part === undefined) throw new Error('the part is most of the site');
  const products = numbers.map((number) => state.products.at(number));
  const workshop = await openWorkshop(state.basePath, options);
  const paths = new Set(products.map((product) => product.path));
  const prepared = prepareSite(part.now, workshop, options, paths);
  const renderPage = pageRenderer(await openRenderers(prepared, workshop, options));
  const bytesOf = async (product: Product) => {
    if (product.make === 'page') return Buffer.from(await renderPage(product.page));
    if (product.make === 'file') return Buffer.from(await product.body());
    throw new Error(`${product.path} shows no text`);
  };
  return { products, prepared, articles: part.now.site.articles.length, bytesOf };
}

const cases: readonly (readonly [string, Newsroom, number])[] = [
  ['a newsroom', firstDay, 4],
  ['a newspaper', ofManyArticles(firstDay), 16],
];
describe.each(cases)('%s', (name, newsroom, most) => {
  let site: Built;
  beforeAll(async () => {
    const content = path.join(base, `${name} content`);
    writeNewsroom(content, newsroom);
    site = await built(content, path.join(base, name), newsroom.now);
  });

  test('makes of a part what it makes of the whole', async () => {
    const { files, products: kept } = site.state;
    const shown = files.flatMap((file, number) => (isArticle(file.path) ? [number] : []));
    const step = Math.ceil(shown.length / most);
    const sizes: number[] = [];
    for (const number of shown.filter((_, index) => index % step === 0)) {
      const { products, prepared, articles, bytesOf } = await partShowing(number, site);
      expect(prepared.products).toHaveLength(products.length);
      for (const product of prepared.products) {
        const before = kept.all().find(({ path: other }) => other === product.path);
        expect(product.stamp().digest, product.path).toBe(before?.inputs);
        const written = readFileSync(path.join(site.options.out, product.path));
        expect(written.equals(await bytesOf(product)), product.path).toBe(true);
      }
      sizes.push(articles);
    }
    expect(Math.min(...sizes)).toBeLessThan(shown.length);
  });
});

/** The newsroom with a hundred articles more, which name one another's people and tell of one strike. */
function ofManyArticles(newsroom: Newsroom): Newsroom {
  const named = ['Port Esker', 'Grey Rock', 'Mara Voss', 'Dock Union'];
  const many = Array.from({ length: 100 }, (_, index): [string, Draft] => {
    const [month, day] = [1 + (index % 12), 1 + (index % 28)].map((each) =>
      String(each).padStart(2, '0'),
    );
    const strike = {
      story: 'harbour-strike',
      events: [{ id: `night-${index}`, date: `2030-${month}-${day}`, what: `Night ${index}.` }],
    };
    const isFrench = index % 25 === 8;
    const fields = {
      headline: `The harbour on its ${index}th quiet night`,
      published: `2030-${month}-${day}T08:00:00Z`,
      section: index % 2 === 0 ? 'harbour' : 'town',
      ...(index % 3 === 0 ? strike : {}),
      ...(isFrench ? { translationOf: { version: '2031-01-01T00:00:00Z' } } : {}),
    };
    const body = `Nothing moved at [[${named[index % 4]}]] in night ${index}.`;
    const name = isFrench ? `night-${index - 1}.fr` : `night-${index}`;
    return [`articles/2030/${name}.md`, { fields, body }];
  });
  return { ...newsroom, articles: new Map([...newsroom.articles, ...many]) };
}
