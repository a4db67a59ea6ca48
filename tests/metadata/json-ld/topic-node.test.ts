import { describe, expect, test } from 'vitest';
import { articleText, baseFiles, fileText, siteText } from '../../sites/files/base-files.ts';
import { headAt, metasOf, nodeOf } from '../head-of.ts';

const base = 'https://record.example/';
const url = `${base}topics/strike/`;
const files = {
  ...baseFiles,
  'site.yaml': siteText(
    'topics: {"20000001": work, "20000003": {name: strike, broader: "20000001"}}\n',
  ),
  'organisations/dock-union.md': fileText({
    name: 'Dock Union',
    type: 'other',
    description: 'A union',
    topics: ['20000003'],
  }),
  'articles/harbour-open.md': articleText({ topics: ['20000003'] }),
};

describe('a topic in JSON-LD', () => {
  const head = headAt(files, '/topics/strike/');

  test('is a term of the vocabulary of the IPTC', () => {
    expect(nodeOf(head, 'DefinedTerm')).toEqual({
      '@type': 'DefinedTerm',
      '@id': `${url}#topic`,
      mainEntityOfPage: { '@id': url },
      name: 'Strike',
      termCode: '20000003',
      inDefinedTermSet: {
        '@type': 'DefinedTermSet',
        '@id': 'http://cv.iptc.org/newscodes/mediatopic/',
      },
      url,
      sameAs: 'http://cv.iptc.org/newscodes/mediatopic/20000003',
    });
    expect(nodeOf(head, 'CollectionPage').mainEntity).toEqual({ '@id': `${url}#topic` });
  });

  test('has the list of topics and the broader topic in its breadcrumb', () => {
    expect(nodeOf(head, 'BreadcrumbList').itemListElement).toMatchObject([
      { name: 'The Port Esker Record' },
      { name: 'Topics' },
      { name: 'Work' },
      { name: 'Strike' },
    ]);
  });

  test('is described even if site.yaml does not mention it', () => {
    expect(metasOf(head, 'description')).toEqual(['Articles on the topic “Strike”.']);
  });

  test('is what an organisation knows about', () => {
    const node = nodeOf(headAt(files, '/organisations/dock-union/'), 'Organization');
    expect(node.knowsAbout).toEqual([
      {
        '@type': 'DefinedTerm',
        '@id': `${url}#topic`,
        name: 'strike',
        url,
        sameAs: 'http://cv.iptc.org/newscodes/mediatopic/20000003',
      },
    ]);
  });
});
