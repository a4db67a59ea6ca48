import { describe, expect, test } from 'vitest';
import { sharedBuild } from '../../sites/files/shared-builds.ts';
import { attributeOf, elementsOf, textOf } from '../../sites/html/html-tree.ts';
import type { Json, JsonObject } from '../graph-faults.ts';
import { wholeSites } from '../planned-inputs.ts';

/** Properties that readers do not see: identifiers, codes, and descriptions of the page itself. */
const unseen = new Set([
  '@context',
  '@type',
  'additionalType',
  '@id',
  'contactType',
  'height',
  'inLanguage',
  'isAccessibleForFree',
  'numberOfItems',
  'position',
  'propertyID',
  'width',
  'wordCount',
]);

/** The values of a graph with the property of each, as `author.name`. */
function valuesIn(value: Json, property = ''): readonly (readonly [string, string])[] {
  if (Array.isArray(value)) return value.flatMap((each: Json) => valuesIn(each, property));
  if (typeof value !== 'object' || value === null) return [[property, `${value}`]];
  return Object.entries(value as JsonObject)
    .filter(([key]) => !unseen.has(key))
    .flatMap(([key, each]) => valuesIn(each, key));
}

/** The publisher's logo is the site's icon, which browsers show in another size. */
const isLogo = (value: string) => value.endsWith('/icon-512.png');

/** Cards are for other sites: in each shape they show the headline. */
function cardsOf(html: string): ReadonlySet<string> {
  const wide = /<meta property="og:image" content="([^"]*)"/.exec(html)?.[1] ?? '';
  return new Set(['16x9', '4x3', '1x1'].map((ratio) => wide.replace('-16x9.', `-${ratio}.`)));
}

/** Absolute URLs of a page's links and pictures. */
function addressesIn(html: string): ReadonlySet<string> {
  const elements = elementsOf(html);
  const own = elements.find((element) => attributeOf(element, 'rel') === 'canonical');
  const base = (own && attributeOf(own, 'href')) ?? '';
  return new Set(
    elements
      .flatMap((element) => [attributeOf(element, 'href'), attributeOf(element, 'src')])
      .flatMap((address) => (address === undefined ? [] : new URL(address, base).href)),
  );
}

/**
 * Whether a page shows a value: in its text, its dates, or the links and pictures on it.
 * @param onSite URLs that any page of the site links: `sameAs` is on the page of the thing itself, which its
 *   `@id` identifies
 */
function isShown(html: string, onSite: ReadonlySet<string>) {
  const elements = elementsOf(html);
  const text = elements
    .filter(({ tagName }) => tagName === 'body')
    .map(textOf)
    .join();
  const dates = new Set(elements.flatMap((element) => attributeOf(element, 'datetime') ?? []));
  const addresses = new Set([...addressesIn(html), ...cardsOf(html)]);
  return (property: string, value: string): boolean => {
    if (timeProperties.has(property)) return dates.has(value);
    if (property === 'sameAs') return onSite.has(value);
    if (/^https?:/.test(value)) return addresses.has(value) || isLogo(value);
    return isInText(text, property, value);
  };
}

function isInText(text: string, property: string, value: string): boolean {
  if (property === 'coverageEndTime') return text.includes(value.slice(11, 16));
  if (property === 'articleBody') return hasWordsInOrder(text, value);
  // Pages show coordinates rounded. Another test checks their values.
  if (property === 'latitude' || property === 'longitude') return text.includes('°');
  return text.includes(value.replace(/\s+/g, ' '));
}

const timeProperties = new Set(['datePublished', 'dateModified', 'coverageStartTime']);

/** Whether a text has all words of another, in their order. Pages add the date after a quotation. */
function hasWordsInOrder(text: string, other: string): boolean {
  let from = 0;
  return other
    .split(/\s+/)
    .filter((word) => word !== '—')
    .every((word) => {
      const at = text.indexOf(word, from);
      from = at + word.length;
      return at !== -1;
    });
}

describe('JSON-LD', () => {
  test.each(wholeSites)(
    'appears on its page, in $name',
    async (site) => {
      const { files } = await sharedBuild(site.content, site);
      const pages = [...files].map(([file, bytes]) => [file, bytes.toString('utf8')]);
      const graphs = pages.flatMap(([file = '', html = '']) => {
        const script = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1];
        return script === undefined ? [] : [{ file, html, graph: JSON.parse(script) }];
      });
      const onSite = new Set(graphs.flatMap(({ html }) => [...addressesIn(html)]));
      const hidden = graphs.flatMap(({ file, html, graph }) => {
        const shown = isShown(html, onSite);
        return valuesIn(graph)
          .filter(([property, value]) => !shown(property, value))
          .map(([property, value]) => `${file}: ${property}: ${value}`);
      });
      expect(hidden).toEqual([]);
      expect(graphs.length).toBeGreaterThan(20);
    },
    60_000,
  );
});
