import { expect, test } from 'vitest';
import { en } from '../../layouts/strings/en/words.ts';
import { siteHref } from '../../src/model/address/href.ts';
import { noFeeds } from '../../src/pages/feed-urls.ts';
import { definePage, nothing } from '../../src/pages/page-kind.ts';
import { pageKindNames, pageKinds } from '../../src/pages/page-kinds.ts';
import { createFormatter } from '../../src/pages/views/create-formatter.ts';
import { linksIn } from '../../src/pages/views/links.ts';
import { baseFiles } from '../sites/files/base-files.ts';
import { readerOf, soundSite } from '../sites/files/memory-folder.ts';

const planned = soundSite(baseFiles);
const site = readerOf(planned);

test('a kind plans its pages as plain data, and makes them from its definition', () => {
  let views = 0;
  const kind = definePage({
    kind: 'tides',
    plan: () => [{ url: '/tides/', lang: 'en', subject: 'tides', origin: 'tides.md' }],
    view: ({ subject }, { publication }) => {
      views += 1;
      return { harbours: ['Port Esker', 'Grey Rock'], of: `${subject} ${publication.timeZone}` };
    },
    isPublic: true,
    feeds: noFeeds,
    inSitemap: 'always',
    sitemap: 'pages',
    openGraphType: 'website',
    schemaType: 'CollectionPage',
    showsDescription: true,
    items: ({ harbours }) => harbours.map((name) => ({ name, href: siteHref('/', '/tides/') })),
    breadcrumb: ({ harbours }, { links, titles }) => [
      { name: titles.archive, href: links.to(`/places/${harbours.length}/`) },
    ],
    map: nothing,
    timeline: ({ harbours: [title = ''] }) => ({ title, events: [], extent: 'full' }),
  });
  const [plan] = kind.plan(site);
  const address = { url: '/tides/', lang: 'en', subject: 'tides', origin: 'tides.md' };
  expect(plan).toEqual({ kind: 'tides', ...address });
  expect(views).toBe(0);
  const own = readerOf(planned);
  const page = plan && kind.page(plan, own);
  expect(page).toMatchObject({ kind: 'tides', ...address });
  expect([...own.reads]).toEqual(['publication']);
  expect(page?.view.harbours).toEqual(['Port Esker', 'Grey Rock']);
  expect(page?.view.of).toBe('tides Etc/UTC');
  const [language] = site.publication.languages;
  const format = createFormatter(language, 'Etc/UTC', en.conventions('en-GB'));
  expect(page?.parts.items(format).map(({ name }) => name)).toEqual(['Port Esker', 'Grey Rock']);
  const titles = {
    archive: 'Archive',
    figures: 'Figures',
    topics: 'Topics',
    entityKinds: en.entityKinds,
  };
  const context = { links: linksIn(site, 'en'), format, titles };
  expect(page?.parts.breadcrumb?.(context)).toEqual([{ name: 'Archive', href: '/places/2/' }]);
  expect(page?.parts.map).toBeUndefined();
  expect(page?.parts.timeline).toEqual({ title: 'Port Esker', events: [], extent: 'full' });
  expect(views).toBe(1);
});

test('every kind is in the list under its own name', () => {
  expect(pageKindNames.map((name) => pageKinds[name].kind)).toEqual(pageKindNames);
});

test('only pages in place of others are hidden from search engines and feeds', () => {
  const hidden = pageKindNames.filter((name) => !pageKinds[name].isPublic);
  expect(hidden).toEqual(['offline', 'not-found']);
  expect(hidden.map((name) => pageKinds[name].inSitemap)).toEqual(['never', 'never']);
  expect(hidden.flatMap((name) => pageKinds[name].feeds.formats)).toEqual([]);
});
