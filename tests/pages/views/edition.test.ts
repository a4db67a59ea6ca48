import { describe, expect, test } from 'vitest';
import { createEdition } from '../../../src/pages/views/edition.ts';
import { baseFiles, fileText, siteText } from '../../sites/files/base-files.ts';
import { readerOf, soundSite } from '../../sites/files/memory-folder.ts';

/** The edition of a site with more lines in its site.yaml. */
function edition(lines = '', publisher = '{name: Port Esker Press}', baseUrl?: string) {
  const site = siteText(lines).replace('{name: Port Esker Press}', publisher);
  const contact = fileText({ title: 'Contact', description: 'Write to us' }, '## Desk\n\nHere.');
  const files = { ...baseFiles, 'site.yaml': site, 'pages/contact.md': contact };
  const own = readerOf(soundSite(files, baseUrl === undefined ? {} : { baseUrl }));
  return createEdition(own, own.publication.languages[0]);
}

describe('the publisher of a site', () => {
  test('is left out if site.yaml does not give it', () => {
    expect(edition('', '{name: The Port Esker Record}')).toMatchObject({
      publisher: { name: undefined, email: undefined },
      contact: undefined,
      copyright: undefined,
      licence: undefined,
    });
  });

  test('is shown with licence and e-mail address', () => {
    const lines =
      'copyright: Esker Trust\nlicence: https://licence.example/by\ncontact: /contact/#desk';
    const publisher = '{name: Port Esker Press, email: desk@record.example}';
    expect(edition(lines, publisher, 'https://paper.example/news/')).toMatchObject({
      publisher: {
        name: 'Port Esker Press',
        email: { text: 'desk@record.example', href: 'mailto:desk@record.example' },
      },
      contact: { href: '/news/contact/#desk' },
      copyright: 'Esker Trust',
      licence: 'https://licence.example/by',
    });
  });

  test('lists no page twice: a static page that is also a policy or contact is listed as a static page', () => {
    const lines =
      'contact: /contact/\npolicies: {ethicsPolicy: /about/, masthead: "/about/#the-desk"}';
    const { contact, policies, staticPages } = edition(lines);
    expect(contact).toBeUndefined();
    expect(policies).toEqual([{ kind: 'masthead', href: '/about/#the-desk' }]);
    expect(staticPages.map(({ href }) => href)).toEqual(['/about/', '/contact/']);
  });
});
