import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { storedValues } from '../../../src/engine/cache/stored-values.ts';
import { CachedFactSource } from '../../../src/facts/cached-fact-source.ts';
import { SiteReader } from '../../../src/facts/site-reader.ts';
import type { ArticleText } from '../../../src/model/site/article/article.ts';
import { tableOf } from '../../facts/table-of.ts';
import { damages } from '../../sites/edits/damage.ts';
import { scratchForEach } from '../scratch.ts';

const cache = scratchForEach();
const article = 'articles/a.md';
const read = [`text:${article}`, `text:${article}#listed`, 'entity:place/esker', 'page:none'];

interface Build {
  readonly facts?: object;
  /** The digests of the article's texts; undefined if there is no article. */
  readonly digests?: object | undefined;
  readonly name?: string;
}

/** Reads a stored value in a build of its own. Returns the value, the recorded reads and whether it was made. */
function build({ facts = {}, digests = {}, name = 'entry:a' }: Build = {}) {
  const text = { shown: () => 'text', listed: () => 'listed' } as unknown as ArticleText;
  const all = { publication: {}, 'entity:place/esker': { id: 'esker' }, other: 1, ...facts };
  const own = { shown: '1', sentences: '2', listed: '3', earlier: [] };
  const texts = { textOf: () => text, digestsOf: () => digests && { ...own, ...digests } };
  const source = new CachedFactSource(tableOf(Object.entries(all)), texts, storedValues(cache()));
  const site = new SiteReader(source);
  let isMade = false;
  const make = (reader: SiteReader) => {
    isMade = true;
    return { values: read.map((key) => reader.fact(key)) };
  };
  const value = site.stored(name, make);
  return { value, reads: [...site.reads], isMade };
}

const files = () => readdirSync(path.join(cache(), 'feeds'));

test('a value is stored, with its reads, and made again only if a fact that it read has changed', () => {
  const made = build();
  expect(made).toMatchObject({ isMade: true, reads: read });
  const values = ['text', 'listed', { id: 'esker' }, null];
  for (const same of [{}, { facts: { other: 2 } }, { digests: { sentences: '4' } }]) {
    const found = build(same);
    expect(found).toEqual({ isMade: false, reads: read, value: { values } });
  }
  const changes: readonly Build[] = [
    { digests: { shown: '4' } },
    { digests: { listed: '4' } },
    { digests: undefined },
    { facts: { 'entity:place/esker': { id: 'esker', name: 'Esker' } } },
    { facts: { 'page:none': true } },
  ];
  for (const change of changes) {
    expect(build(change).isMade).toBe(true);
    expect(build(change).isMade).toBe(false);
  }
  expect(files()).toHaveLength(1);
});

test('values of another key, and of a site with other settings, have files of their own', () => {
  build();
  const others = [{ name: 'entry:b' }, { facts: { publication: { baseUrl: '/b/' } } }];
  for (const other of others) expect(build(other).isMade).toBe(true);
  expect(files()).toHaveLength(3);
  for (const each of [{}, ...others]) expect(build(each).isMade).toBe(false);
});

test.each(damages)('a damaged file (%s) costs only time', (_, damage) => {
  const { value } = build();
  build({ name: 'entry:b' });
  const all = files().map((name) => path.join(cache(), 'feeds', name));
  for (const file of all) damage(file, all);
  expect(build()).toMatchObject({ isMade: true, value });
  expect(build().isMade).toBe(false);
});

test('a value is made once in a build, and its reads count for each reader', () => {
  const source = new CachedFactSource(
    tableOf([
      ['publication', {}],
      ['fact', 1],
    ]),
    {
      textOf: () => ({}) as ArticleText,
      digestsOf: () => undefined,
    },
  );
  const [one, other] = [new SiteReader(source), new SiteReader(source)];
  const value = one.stored('key', (site) => ({ value: site.fact('fact') }));
  expect(other.stored('key', () => ({}))).toBe(value);
  expect([...other.reads]).toEqual(['fact']);
});
