import { parseOpml } from 'feedsmith';
import { describe, expect, test } from 'vitest';
import { feedsOpml } from '../../../src/metadata/feeds/feeds-opml.ts';
import { siteFeeds } from '../../../src/metadata/feeds/site-feeds.ts';
import {
  baseFiles,
  fileText,
  personText,
  translatedText,
  twoLanguageSite,
} from '../../sites/files/base-files.ts';
import type { Files, PlanOptions } from '../../sites/files/memory-folder.ts';
import { fileOf, filesOf, inputOf, outputsOf } from '../sample-input.ts';

const textOf = (files: Files, options: PlanOptions = {}) =>
  fileOf(outputsOf(feedsOpml, inputOf(files, options)), 'feeds.opml');

describe('feeds.opml', () => {
  test('has the feeds in groups, each with its page', () => {
    const files = { ...baseFiles, 'people/mara-voss.md': personText('Mara “M & <M>” Voss') };
    const outline = (text: string, page: string) =>
      `      <outline type="rss" text="${text}" title="${text}" language="en" ` +
      `xmlUrl="https://record.example/news/${page}feed.atom" ` +
      `htmlUrl="https://record.example/news/${page}"/>`;
    expect(textOf(files, { baseUrl: 'https://record.example/news/' })).toBe(
      [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<opml version="2.0">',
        '  <head>',
        '    <title>The Port Esker Record</title>',
        '    <dateModified>Fri, 02 May 2031 08:00:00 +0000</dateModified>',
        '  </head>',
        '  <body>',
        '    <outline text="Everything">',
        outline('The Port Esker Record', ''),
        '    </outline>',
        '    <outline text="Sections">',
        outline('Harbour', 'harbour/'),
        '    </outline>',
        '    <outline text="Authors">',
        outline('Harbour desk', 'desks/harbour-desk/'),
        '    </outline>',
        '    <outline text="People">',
        outline('Mara “M &amp; &lt;M&gt;” Voss', 'people/mara-voss/'),
        '    </outline>',
        '    <outline text="Places">',
        outline('Port Esker', 'places/port-esker/'),
        '    </outline>',
        '  </body>',
        '</opml>',
        '',
      ].join('\n'),
    );
  });

  test('links every Atom feed of the site and no other file', () => {
    const files = {
      ...baseFiles,
      'site.yaml': twoLanguageSite,
      'stories/strike.md': fileText({
        name: { en: 'Strike', ar: 'إضراب' },
        description: 'A strike',
      }),
    };
    const input = inputOf(files);
    const listed = [
      ...fileOf(outputsOf(feedsOpml, input), 'feeds.opml').matchAll(
        /xmlUrl="https:\/\/record.example\/([^"]*)"/g,
      ),
    ].map(([, path]) => path);
    const atom = [...filesOf(outputsOf(siteFeeds, input)).keys()].filter((path) =>
      path.endsWith('.atom'),
    );
    expect(listed.toSorted()).toEqual(atom.toSorted());
    expect(listed).toContain('ar/stories/strike/feed.atom');
  });

  test('has a group for each of several languages', () => {
    const files = {
      ...baseFiles,
      'site.yaml': twoLanguageSite,
      'articles/harbour-open.ar.md': translatedText({ place: 'port-esker' }),
    };
    const { body } = parseOpml(textOf(files));
    const groups = body?.outlines?.map(({ text, outlines }) => [
      text,
      outlines?.map((outline) => outline.text),
    ]);
    const kinds = ['Everything', 'Sections', 'Authors', 'Places'];
    expect(groups).toEqual([
      ['English', kinds],
      ['العربية', kinds],
    ]);
  });

  test('has no date before the first article', () => {
    const { 'articles/harbour-open.md': _, ...files } = baseFiles;
    expect(textOf(files)).not.toContain('dateModified');
  });
});
