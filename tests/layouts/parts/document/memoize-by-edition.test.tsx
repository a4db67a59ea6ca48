import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import {
  type EditionProps,
  memoizeByEdition,
} from '../../../../layouts/parts/document/memoize-by-edition.tsx';
import { en } from '../../../../layouts/strings/en/words.ts';
import { createEdition } from '../../../../src/pages/views/edition.ts';
import { baseFiles } from '../../../sites/files/base-files.ts';
import { readerOf, soundSite } from '../../../sites/files/memory-folder.ts';

const site = readerOf(soundSite(baseFiles));
const edition = {
  ...createEdition(site, site.publication.languages[0]),
  name: 'Esker & "Grey"',
};

/** A component, its memoized form, and the list of props that the former was rendered with. */
function components() {
  const rendered: string[] = [];
  const Part = ({ edition: { name }, strings }: EditionProps) => {
    rendered.push(`${name}, ${strings.archive}`);
    return (
      <p title={name}>
        {name}: {strings.archive}
      </p>
    );
  };
  return { rendered, Part, Memoized: memoizeByEdition(Part) };
}

test('a memoized component is rendered once and gives the same HTML as the component itself', () => {
  const { rendered, Part, Memoized } = components();
  const pageOf = (Each: typeof Part | typeof Memoized) =>
    renderToString(
      <main>
        <Each edition={edition} strings={en} />
        {'<'}
        <Each edition={edition} strings={en} />
      </main>,
    );
  const page = pageOf(Part);
  expect(page).toContain(
    '<p title="Esker &amp; &quot;Grey&quot;">Esker &amp; &quot;Grey&quot;: Archive</p>&lt;',
  );
  rendered.length = 0;
  expect([pageOf(Memoized), pageOf(Memoized)]).toEqual([page, page]);
  expect(rendered).toHaveLength(1);
});

test('a memoized component is rendered again for another edition and for other strings', () => {
  const { rendered, Memoized } = components();
  const other = { ...edition, name: 'The Tide' };
  const words = { ...en, archive: 'Older' };
  const shown = [
    <Memoized key="1" edition={edition} strings={en} />,
    <Memoized key="2" edition={other} strings={en} />,
    <Memoized key="3" edition={edition} strings={words} />,
    <Memoized key="4" edition={edition} strings={en} />,
  ].map((element) => renderToString(element).replace(/<[^>]*>/g, ''));
  expect(shown).toEqual([
    'Esker &amp; &quot;Grey&quot;: Archive',
    'The Tide: Archive',
    'Esker &amp; &quot;Grey&quot;: Older',
    'Esker &amp; &quot;Grey&quot;: Archive',
  ]);
  expect(rendered).toHaveLength(3);
});
