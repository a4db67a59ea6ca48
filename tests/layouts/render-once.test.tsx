import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { type EditionProps, renderOnce } from '../../layouts/parts/render-once.tsx';
import { en } from '../../layouts/strings/en.ts';
import { editionOf } from '../../src/pages/views/edition.ts';
import { baseFiles } from '../sites/base-files.ts';
import { readerOf, soundSite } from '../sites/memory-folder.ts';

const site = readerOf(soundSite(baseFiles));
const edition = {
  ...editionOf(site, site.publication.languages[0]),
  name: 'Esker & "Grey"',
};

/** A part, the same rendered once, and the names that the latter was rendered with. */
function partOf() {
  const rendered: string[] = [];
  const Part = ({ edition: { name }, strings }: EditionProps) => {
    rendered.push(`${name}, ${strings.archive}`);
    return (
      <p title={name}>
        {name}: {strings.archive}
      </p>
    );
  };
  return { rendered, Part, Once: renderOnce(Part) };
}

test('a part rendered once gives the text of the part itself, among others, time after time', () => {
  const { rendered, Part, Once } = partOf();
  const pageOf = (Each: typeof Part | typeof Once) =>
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
  expect([pageOf(Once), pageOf(Once)]).toEqual([page, page]);
  expect(rendered).toHaveLength(1);
});

test('a part rendered once is rendered anew for another edition and for other words', () => {
  const { rendered, Once } = partOf();
  const other = { ...edition, name: 'The Tide' };
  const words = { ...en, archive: 'Older' };
  const shown = [
    <Once key="1" edition={edition} strings={en} />,
    <Once key="2" edition={other} strings={en} />,
    <Once key="3" edition={edition} strings={words} />,
    <Once key="4" edition={edition} strings={en} />,
  ].map((once) => renderToString(once).replace(/<[^>]*>/g, ''));
  expect(shown).toEqual([
    'Esker &amp; &quot;Grey&quot;: Archive',
    'The Tide: Archive',
    'Esker &amp; &quot;Grey&quot;: Older',
    'Esker &amp; &quot;Grey&quot;: Archive',
  ]);
  expect(rendered).toHaveLength(3);
});
