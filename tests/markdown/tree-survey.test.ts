import fc from 'fast-check';
import type { Nodes, Root } from 'mdast';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { createContext } from '../../src/markdown/body-context.ts';
import { surveyTree } from '../../src/markdown/nesting.ts';
import { processorWith } from '../../src/markdown/processor.ts';
import { documents } from './generated-documents.ts';
import { words } from './render.ts';

/** A set that contains every type, so that no transform is skipped. */
class EveryType extends Set<Nodes['type']> {
  override has(): boolean {
    return true;
  }
}

const options = {
  lang: 'en',
  words,
  parser: 'satteri',
  baseUrl: 'https://record.example/',
  figureIds: new Set(['c']),
} as const;

/** The result of the transforms for a text: the tree, and what they collect. */
function transformed(text: string, typesOf: (tree: Root) => Set<Nodes['type']>): unknown {
  const processor = processorWith('satteri');
  const tree = processor.parse(text) as Root;
  const context = createContext('a.md', text, options, typesOf(tree));
  const file = new VFile({ value: text, data: { dateline: context } });
  const { problems, mentions, links, pictures: images, headings, takenIds, blocks } = context;
  const root = processor.runSync(tree, file);
  return { root, problems, mentions, links, images, headings, takenIds, blocks };
}

test('skipping transforms for types that a tree lacks changes nothing, in 2,000 documents', () => {
  const property = fc.property(documents, (text) => {
    const surveyed = transformed(text, (tree) => surveyTree(tree).types);
    expect(surveyed, JSON.stringify(text)).toEqual(transformed(text, () => new EveryType()));
  });
  fc.assert(property, { seed: 20160802, numRuns: 2000 });
}, 120_000);
