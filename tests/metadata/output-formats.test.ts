import { describe, expect, test } from 'vitest';
import { headMetadata } from '../../src/metadata/head/head-metadata.ts';
import { makeFile } from '../../src/metadata/output-formats.ts';
import { optionalOutputs } from '../../src/model/site/publication.ts';
import { makePage } from '../../src/pages/page-kinds.ts';
import { baseFiles, siteText } from '../sites/files/base-files.ts';
import { problemsOf } from '../sites/files/memory-folder.ts';
import { inputOf } from './sample-input.ts';

const without = (names: readonly string[]) => ({
  ...baseFiles,
  'site.yaml': siteText(`leaveOut: [${names.join(', ')}]\n`),
});

const pathsOf = (names: readonly string[]) => inputOf(without(names)).files.map(({ path }) => path);

/** The file at a path of a site that leaves some formats out. */
function fileAt(path: string, names: readonly string[]): string {
  const input = inputOf(without(names));
  const file = input.files.find((each) => each.path === path);
  if (file === undefined) throw new Error(`no file ${path}`);
  return makeFile(file, input);
}

/** The links in the heads of all pages. */
function headLinks(names: readonly string[]): readonly string[] {
  const input = inputOf(without(names));
  return input.pages.flatMap((plan) =>
    headMetadata(makePage(plan, input.site), input).links.map(
      ({ rel, type }) => `${rel} ${type ?? ''}`,
    ),
  );
}

describe('an output that site.yaml leaves out', () => {
  test.each([
    ['web-feeds', /feed\.(?:atom|rss|json)$|opml$/],
    ['opml', /opml$/],
    ['feeds', /opml$/],
    ['sitemaps', /^sitemap\.xml$|^sitemaps\/(?!news)/],
    ['news-sitemap', /news\.xml$/],
    ['ninjs', /ninjs\.json$/],
    ['web-manifest', /webmanifest$/],
    ['headers', /^_headers$/],
  ])('is not made, but everything else is: %s', (name, left) => {
    const all = pathsOf([]);
    expect(all.some((path) => left.test(path))).toBe(true);
    expect(pathsOf([name])).toEqual(all.filter((path) => !left.test(path)));
  });

  test('no page links it', () => {
    expect(headLinks([]).join()).toMatch(/atom.*json.*manifest|manifest.*atom/);
    const links = headLinks([...optionalOutputs]);
    expect(new Set(links)).toEqual(
      new Set(['canonical ', 'icon ', 'icon image/svg+xml', 'apple-touch-icon ']),
    );
  });

  test('no other file lists it', () => {
    expect(fileAt('sitemap.xml', ['news-sitemap'])).not.toContain('news');
    const robots = fileAt('robots.txt', ['sitemaps']);
    expect(robots).not.toContain('sitemap.xml');
  });

  test('removes the feeds page and the JSON-LD graph too', () => {
    const input = inputOf(without(['feeds', 'json-ld']));
    expect(input.pages.filter(({ kind }) => kind === 'feeds')).toEqual([]);
    const graphs = input.pages.map(
      (plan) => headMetadata(makePage(plan, input.site), input).jsonLd,
    );
    expect(new Set(graphs)).toEqual(new Set([undefined]));
  });

  test('is one of the known names', () => {
    expect(problemsOf(without(['ninja']))).toEqual([
      expect.stringMatching(/^site\.yaml:\d+:\d+ {2}.*"ninja".*ninjs/),
    ]);
  });
});
