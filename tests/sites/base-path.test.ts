import { beforeAll, describe, expect, test } from 'vitest';
import { contentOf } from './files/built-folder.ts';
import { sharedBuild } from './files/shared-builds.ts';
import { attributeOf, elementsOf } from './html/html-tree.ts';

const baseUrl = 'https://paper.example/news/';
let site: ReadonlyMap<string, Buffer>;

/** Each page of the built site: its file and its HTML. */
function pages(): readonly (readonly [file: string, html: string])[] {
  return [...site]
    .filter(([file]) => file.endsWith('.html'))
    .map(([file, bytes]) => [file, bytes.toString('utf8')]);
}

/** The addresses in a page's `href` and `src`, except those on other sites or on the same page. */
function internalAddresses(html: string): readonly string[] {
  return elementsOf(html)
    .flatMap((element) => [attributeOf(element, 'href'), attributeOf(element, 'src')])
    .filter((address) => address !== undefined)
    .filter((address) => !/^(?:https?:|mailto:|#)/.test(address));
}

/** The file that a web server shows for an address under the base path. */
function fileFor(address: string): string {
  const name = decodeURI(address.replace(/#.*/, '')).slice('/news/'.length);
  return name === '' || name.endsWith('/') ? `${name}index.html` : name;
}

beforeAll(async () => {
  site = (await sharedBuild(contentOf('port-esker'), { baseUrl })).files;
}, 60_000);

describe('a site whose base URL has a path', () => {
  test('has that path before each of its own addresses', () => {
    for (const [file, html] of pages()) {
      const addresses = internalAddresses(html);
      expect(addresses.length, file).toBeGreaterThan(file.endsWith('/republish.html') ? 1 : 5);
      expect(
        addresses.filter((address) => !address.startsWith('/news/')),
        file,
      ).toEqual([]);
      expect(
        addresses.filter((address) => address.startsWith('/news/news/')),
        file,
      ).toEqual([]);
    }
  });

  test('links to no missing page, picture or font', () => {
    const lost = pages().flatMap(([file, html]) => {
      const fonts = [...html.matchAll(/url\("?([^")]+)"?\)/g)].map(([, address = '']) => address);
      return [...internalAddresses(html), ...fonts]
        .filter((address) => !site.has(fileFor(address)))
        .map((address) => `${file} leads to ${address}`);
    });
    expect(lost).toEqual([]);
  });

  test('links to no missing anchor', () => {
    const ids = new Map(
      pages().map(([file, html]) => [file, elementsOf(html).map((e) => attributeOf(e, 'id'))]),
    );
    const lost = pages().flatMap(([file, html]) =>
      elementsOf(html)
        .map((element) => attributeOf(element, 'href') ?? '')
        .filter((href) => /^(?:#|\/news\/.*#)/.test(href))
        .filter((href) => {
          const target = href.startsWith('#') ? file : fileFor(href);
          return !ids.get(target)?.includes(decodeURIComponent(href.replace(/^[^#]*#/, '')));
        })
        .map((href) => `${file} leads to ${href}`),
    );
    expect(lost).toEqual([]);
  });

  test('uses no id twice on one page', () => {
    for (const [file, html] of pages()) {
      const ids = elementsOf(html).flatMap((element) => attributeOf(element, 'id') ?? []);
      expect(
        ids.filter((id, index) => ids.indexOf(id) !== index),
        file,
      ).toEqual([]);
    }
  });

  test('states its canonical URL in full, except on the not-found page', () => {
    for (const [file, html] of pages()) {
      const canonical = elementsOf(html)
        .filter((element) => attributeOf(element, 'rel') === 'canonical')
        .map((element) => attributeOf(element, 'href'));
      const own =
        file === '404.html' ? [] : [baseUrl + file.replace(/(?:index|republish)\.html$/, '')];
      expect(canonical, file).toEqual(own);
    }
  });

  test('is in its folder without that path, as a server mounts it', () => {
    expect(site.has('index.html')).toBe(true);
    expect([...site.keys()].filter((file) => file.startsWith('news/'))).toEqual([]);
  });
});
