import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { ninjsFiles } from '../../../src/metadata/ninjs/ninjs.ts';
import type { NinjsItem } from '../../../src/metadata/ninjs/ninjs-item.ts';
import {
  articleText,
  baseFiles,
  fileText,
  personText,
  placeText,
  siteText,
} from '../../sites/files/base-files.ts';
import { addressOf, pictureFile } from '../../sites/files/media-files.ts';
import type { Files, PlanOptions } from '../../sites/files/memory-folder.ts';
import { standardsTest } from '../../standards.ts';
import { inputFrom, wholeSites } from '../planned-inputs.ts';
import { filesOf, inputOf, outputsOf } from '../sample-input.ts';

const path = '2031/05/02/harbour-open/ninjs.json';

/** The ninjs files of a site's articles, by path. */
function itemsOf(files: Files, options: PlanOptions = {}): ReadonlyMap<string, NinjsItem> {
  const texts = filesOf(outputsOf(ninjsFiles, inputOf({ ...baseFiles, ...files }, options)));
  return new Map([...texts].map(([name, text]) => [name, JSON.parse(text)]));
}

function itemOf(files: Files, options: PlanOptions = {}): NinjsItem {
  const item = itemsOf(files, options).get(path);
  if (item === undefined) throw new Error(`no ${path}`);
  return item;
}

const rich: Files = {
  'site.yaml': siteText(
    'copyright: Port Esker Press\nlicence: https://licence.example/by/\ntopics: {"20000056": armed conflict}',
  ),
  'places/port-esker.md': placeText('Port Esker', {
    coordinates: { latitude: 61.2, longitude: -3.4 },
  }),
  'places/grey-rock.md': placeText('Grey Rock'),
  'people/mara-voss.md': personText('Mara Voss'),
  'organisations/dock-union.md': fileText({
    name: 'Dock Union',
    type: 'other',
    description: 'A union',
  }),
  'stories/strike.md': fileText({ name: 'The strike', description: 'Night shifts' }),
  'articles/harbour-open.md': articleText(
    {
      kicker: 'Ships',
      story: 'strike',
      place: 'port-esker',
      byline: ['harbour-desk', 'mara-voss'],
      updated: '2031-05-02T10:00:00+02:00',
      topics: ['20000056'],
      sources: [
        { name: 'Harbour office', kind: 'official', url: 'https://office.example/' },
        { name: 'Agencies', kind: 'agency' },
      ],
      lead: { image: '/media/quay.png', alt: 'A quay', caption: 'At dawn', credit: 'M. Voss' },
      events: [{ id: 'opened', date: '2031-05-01', what: 'The harbour opened.' }],
    },
    'The [[Dock Union]] met [[Mara Voss]] on [[Grey Rock]], [as agreed](/about/#the-desk).',
  ),
};
const quay = pictureFile('media/quay.png', 800, 600);
const media = [quay];

describe('ninjsFiles', () => {
  const item = itemOf(rich, { media, baseUrl: 'https://paper.example/news/' });
  const at = (url: string) => `https://paper.example/news${url}`;

  test('names its type and its standard', () => {
    expect(item).toMatchObject({
      uri: 'tag:paper.example,2031-05-02:en/harbour-open',
      type: 'text',
      language: 'en',
      slugline: 'harbour-open',
      standard: {
        name: 'ninjs',
        version: '3.2',
        schema: 'http://www.iptc.org/std/ninjs/ninjs-schema_3.2.json#',
      },
      renditions: [{ name: 'web', href: at('/2031/05/02/harbour-open/') }],
    });
  });

  test('has the times of the page', () => {
    expect(item).toMatchObject({
      firstCreated: '2031-05-02T08:00:00+00:00',
      contentCreated: '2031-05-02T08:00:00+00:00',
      versionCreated: '2031-05-02T08:00:00+00:00',
    });
    const later = articleText({ updated: '2031-05-02T09:30:00Z' });
    expect(itemOf({ 'articles/harbour-open.md': later }).versionCreated).toBe(
      '2031-05-02T09:30:00+00:00',
    );
  });

  test('has headline, kicker, standfirst and the full text with absolute URLs', () => {
    expect(item.headlines?.map(({ role, value }) => [role, value])).toEqual([
      ['main', 'Harbour of Port Esker stays open'],
      ['kicker', 'Ships'],
    ]);
    expect(item.descriptions?.[0]?.value).toBe('Ships came and went as on any other day.');
    const [body] = item.bodies ?? [];
    expect(body?.contentType).toBe('text/html');
    expect(body?.value).toContain(`<a href="${at('/about/#the-desk')}">as agreed</a>`);
    expect(body?.value).not.toMatch(/(?:href|src)="(?!https:)/);
  });

  test('names authors, dateline, sources and copyright holder', () => {
    expect(item).toMatchObject({
      by: 'Harbour desk and Mara Voss',
      located: 'Port Esker',
      copyrightHolder: 'Port Esker Press',
      rightsInfo: { linkedRights: 'https://licence.example/by/' },
    });
    expect(item.infoSources).toEqual([
      { name: 'Harbour desk', role: 'author', uri: at('/desks/harbour-desk/') },
      { name: 'Mara Voss', role: 'author', uri: at('/people/mara-voss/') },
      { name: 'Harbour office', role: 'official', uri: 'https://office.example/' },
      { name: 'Agencies', role: 'agency' },
    ]);
  });

  test('names topics, places, people, organisations and events', () => {
    expect(item.subjects).toEqual([
      {
        name: 'armed conflict',
        rel: 'about',
        uri: 'http://cv.iptc.org/newscodes/mediatopic/20000056',
      },
    ]);
    expect(item.places).toEqual([
      {
        name: 'Port Esker',
        rel: 'about',
        uri: at('/places/port-esker/'),
        geoJSON: { type: 'Point', coordinates: [-3.4, 61.2] },
      },
      { name: 'Grey Rock', rel: 'mentions', uri: at('/places/grey-rock/') },
    ]);
    expect(item.people?.map(({ name }) => name)).toEqual(['Mara Voss']);
    expect(item.organisations?.map(({ uri }) => uri)).toEqual([at('/organisations/dock-union/')]);
    expect(item.events).toEqual([{ id: 'opened', name: 'The harbour opened.' }]);
  });

  test('has the lead picture and the story as associations', () => {
    expect(item.associations).toMatchObject([
      {
        rel: 'lead',
        type: 'picture',
        by: 'M. Voss',
        renditions: [
          { href: at(addressOf(quay)), contentType: 'image/jpeg', width: 800, height: 600 },
        ],
      },
      { rel: 'story', type: 'composite', name: 'The strike', uri: at('/stories/strike/') },
    ]);
  });

  test('leaves out unknown properties', () => {
    const plain = itemOf({});
    for (const key of ['associations', 'located', 'subjects', 'people', 'rightsInfo', 'events']) {
      expect(plain).not.toHaveProperty(key);
    }
    expect(JSON.stringify(plain)).not.toContain('null');
  });

  test('keeps a headline that is hard to escape', () => {
    const headline = 'A <b> & "q" ]]> </script> 🚢 \u200fعاجل\u200e back\\slash';
    const nasty = articleText({ headline });
    expect(itemOf({ 'articles/harbour-open.md': nasty }).headlines?.[0]?.value).toBe(
      headline.replace('"q"', '“q”'),
    );
  });

  test('is not written for a draft, even if a build shows it', () => {
    const draft = { 'articles/draft.md': articleText({ status: 'draft' }) };
    expect([...itemsOf(draft, { drafts: true }).keys()]).toEqual([path]);
  });
});

const schemas = ['ninjs-schema_3.2.json', 'geojson-schema.json'];

/** Validates a text against the ninjs schema and returns the errors. */
function checker([schema = '', geoJson = '']: readonly string[]) {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  ajv.addSchema(JSON.parse(readFileSync(geoJson, 'utf8')));
  const validate = ajv.compile(JSON.parse(readFileSync(schema, 'utf8')));
  return (text: string) => (validate(JSON.parse(text)) ? [] : validate.errors);
}

describe('validated against the schema of ninjs 3.2', () => {
  standardsTest('the ninjs of every article is valid', schemas, async (paths) => {
    const faultsIn = checker(paths);
    for (const site of wholeSites) {
      const files = filesOf(outputsOf(ninjsFiles, inputFrom(site)));
      expect(files.size, site.name).toBeGreaterThan(2);
      for (const [name, text] of files) expect(faultsIn(text), name).toEqual([]);
    }
  });

  standardsTest('an article with every property is valid', schemas, (paths) => {
    expect(checker(paths)(JSON.stringify(itemOf(rich, { media })))).toEqual([]);
  });

  standardsTest('invalid files are found', schemas, (paths) => {
    const faultsIn = checker(paths);
    const item = itemOf(rich, { media });
    const faulty = [
      { ...item, uri: 'no uri' },
      { ...item, headline: 'x' },
      { ...item, places: [{ geoJSON: { type: 'Point', coordinates: ['x'] } }] },
      { ...item, associations: [{ uri: 'https://a.example/' }] },
    ];
    for (const each of faulty) expect(faultsIn(JSON.stringify(each))).not.toEqual([]);
  });
});
