import { describe, expect, test } from 'vitest';
import {
  articleText,
  baseFiles,
  fileText,
  personText,
  siteText,
} from '../../sites/files/base-files.ts';
import { headAt, metasOf, nodeOf } from '../head-of.ts';

const base = 'https://record.example/';
const files = {
  ...baseFiles,
  'site.yaml': siteText().replace(
    'url: /about/',
    'beat: Docks, languages: [en], fediverse: "@desk@social.example", contact: /about/',
  ),
  'people/mara-voss.md': personText('Mara Voss', {
    aliases: ['Voss'],
    role: 'Correspondent',
    beat: 'Ports',
    languages: ['en', 'ar'],
    email: 'mara@record.example',
    fediverse: '@mara@social.example',
    sameAs: ['https://people.example/mara'],
  }),
  'people/zeno.md': personText('Zeno', { fediverse: '@mara@social.example' }),
  'articles/harbour-open.md': articleText({ byline: ['mara-voss', 'harbour-desk'] }),
};

describe('an author in JSON-LD', () => {
  test('is a person on a profile page', () => {
    const head = headAt(files, '/people/mara-voss/');
    const url = `${base}people/mara-voss/`;
    expect(nodeOf(head, 'Person')).toEqual({
      '@type': 'Person',
      '@id': `${url}#entity`,
      mainEntityOfPage: { '@id': url },
      name: 'Mara Voss',
      alternateName: ['Voss'],
      description: 'Mara Voss, a resident',
      url,
      sameAs: ['https://people.example/mara', 'https://social.example/@mara'],
      jobTitle: 'Correspondent',
      knowsAbout: ['Ports'],
      knowsLanguage: ['en', 'ar'],
      email: 'mara@record.example',
      worksFor: { '@id': `${base}#publisher` },
    });
    expect(nodeOf(head, 'ProfilePage').mainEntity).toEqual({ '@id': `${url}#entity` });
  });

  test('works for the publisher, unless their file names another organisation or none', () => {
    const employerOf = (fields: Readonly<Record<string, unknown>>, byline = ['mara-voss']) => {
      const content = {
        ...files,
        'organisations/dock-union.md': fileText({
          name: 'Dock Union',
          description: 'A union',
          type: 'union',
        }),
        'people/mara-voss.md': personText('Mara Voss', fields),
        'articles/harbour-open.md': articleText({ byline }, '[[Mara Voss]] was there.'),
      };
      return nodeOf(headAt(content, '/people/mara-voss/'), 'Person').worksFor;
    };
    const url = `${base}organisations/dock-union/`;
    const union = { '@type': 'WorkersUnion', '@id': `${url}#entity`, name: 'Dock Union', url };
    expect(employerOf({})).toEqual({ '@id': `${base}#publisher` });
    expect(employerOf({ worksFor: 'dock-union' })).toEqual(union);
    expect(employerOf({ worksFor: 'none' })).toBeUndefined();
    // For people who sign nothing, this is known only if their file states it.
    expect(employerOf({}, ['harbour-desk'])).toBeUndefined();
    expect(employerOf({ worksFor: 'dock-union' }, ['harbour-desk'])).toEqual(union);
  });

  test('is an organisation on the page of a desk', () => {
    const head = headAt(files, '/desks/harbour-desk/');
    const url = `${base}desks/harbour-desk/`;
    expect(nodeOf(head, 'Organization')).toEqual({
      '@type': 'Organization',
      '@id': `${url}#desk`,
      mainEntityOfPage: { '@id': url },
      name: 'Harbour desk',
      url,
      sameAs: ['https://social.example/@desk'],
      knowsAbout: ['Docks'],
      knowsLanguage: ['en'],
      contactPoint: { '@type': 'ContactPoint', url: `${base}about/` },
      parentOrganization: { '@id': `${base}#publisher` },
    });
    expect(nodeOf(head, 'ProfilePage').mainEntity).toEqual({ '@id': `${url}#desk` });
  });

  test('has the same id in their articles', () => {
    const { author } = nodeOf(headAt(files, '/2031/05/02/harbour-open/'), 'NewsArticle');
    expect(author).toMatchObject([
      { '@id': `${base}people/mara-voss/#entity` },
      { '@id': `${base}desks/harbour-desk/#desk` },
    ]);
  });
});

describe('fediverse:creator', () => {
  const creators = (byline: readonly string[], url = '/2031/05/02/harbour-open/') =>
    metasOf(
      headAt({ ...files, 'articles/harbour-open.md': articleText({ byline }) }, url),
      'fediverse:creator',
    );

  test('names the accounts of the authors, each once', () => {
    expect(creators(['mara-voss', 'harbour-desk', 'zeno'])).toEqual([
      '@mara@social.example',
      '@desk@social.example',
    ]);
  });

  test('is on articles only', () => {
    expect(creators(['mara-voss'], '/people/mara-voss/')).toEqual([]);
  });
});
