import type {
  FootnoteDefinition,
  FootnoteReference,
  Parents,
  Root,
  RootContent,
  Text,
} from 'mdast';
import type { VFile } from 'vfile';
import {
  type BodyContext,
  contextOf,
  quoted,
  report,
  sourceOf,
  startOf,
  warn,
} from '../body-context.ts';
import { type MarkupNode, markup, textNode } from '../nodes.ts';
import { setChildren, walkType } from '../walk.ts';

/** The id of the heading above the footnotes. */
const headingId = 'footnotes';

/** A footnote. */
interface Note {
  readonly definition: FootnoteDefinition;
  readonly number: number;
  /** The ids of the references to it. */
  readonly referenceIds: string[];
}

/**
 * Numbers footnotes in the order in which the text refers to them and puts them in a section at the
 * end, each with links back. Ids are `fn-1` and `fnref-1` (`fnref-1-2` for a second reference):
 * plain ASCII, so that no address needs to encode them.
 */
export function footnotes(tree: Root, file: VFile): void {
  const context = contextOf(file);
  const definitions = removeDefinitions(tree, context);
  if (definitions.size === 0) return;
  const notes = new Map<FootnoteDefinition, Note>();
  numberReferences(tree, definitions, notes);
  // A footnote may refer to others: the map grows during this loop.
  for (const note of notes.values()) numberReferences(note.definition, definitions, notes);
  for (const definition of definitions.values()) {
    if (!notes.has(definition)) reportUnused(definition, context);
  }
  if (notes.size > 0) tree.children.push(section([...notes.values()], context));
  const ids = [...notes.values()].flatMap((note) => [noteId(note), ...note.referenceIds]);
  context.takenIds.push(headingId, ...ids);
}

/** Removes definitions from the tree; of two with the same label, the first counts. */
function removeDefinitions(tree: Root, context: BodyContext): Map<string, FootnoteDefinition> {
  const found = new Map<string, FootnoteDefinition>();
  const parents = new Set<Parents>();
  walkType(tree, 'footnoteDefinition', (node, parent) => {
    if (parent === undefined) return;
    const key = node.identifier.toUpperCase();
    if (found.has(key)) reportDuplicate(node, context);
    else found.set(key, node);
    parents.add(parent);
  });
  for (const parent of parents) {
    const children: readonly RootContent[] = parent.children;
    setChildren(
      parent,
      children.filter((child) => child.type !== 'footnoteDefinition'),
    );
  }
  return found;
}

/** Replaces references by numbered links; footnotes met for the first time get the next number. */
function numberReferences(
  within: Root | FootnoteDefinition,
  definitions: ReadonlyMap<string, FootnoteDefinition>,
  notes: Map<FootnoteDefinition, Note>,
): void {
  walkType(within, 'footnoteReference', (node) => {
    const definition = definitions.get(node.identifier.toUpperCase());
    if (definition === undefined) return;
    const note = notes.get(definition) ?? { definition, number: notes.size + 1, referenceIds: [] };
    notes.set(definition, note);
    const earlier = note.referenceIds.length;
    const again = earlier > 0 ? `-${earlier + 1}` : '';
    const id = `fnref-${note.number}${again}`;
    note.referenceIds.push(id);
    replaceReference(node, note, id);
  });
}

function replaceReference(node: FootnoteReference, note: Note, id: string): void {
  const link = markup(
    'a',
    {
      href: `#${noteId(note)}`,
      id,
      role: 'doc-noteref',
      ariaDescribedBy: [headingId],
    },
    [textNode(String(note.number))],
  );
  Object.assign(node, markup('sup', {}, [link]));
}

function noteId(note: Note): string {
  return `fn-${note.number}`;
}

function section(notes: readonly Note[], context: BodyContext): MarkupNode {
  const { footnotes: title } = context.options.words;
  return markup(
    'section',
    { className: ['footnotes'], role: 'doc-endnotes', ariaLabelledBy: [headingId] },
    [
      markup('h2', { id: headingId }, [textNode(title)]),
      markup(
        'ol',
        {},
        notes.map((note) => item(note, context)),
      ),
    ],
  );
}

function item(note: Note, context: BodyContext): MarkupNode {
  const children: RootContent[] = [...note.definition.children];
  const back = note.referenceIds.flatMap((id, index) => backLink(id, index, context));
  const last = children.at(-1);
  if (last?.type === 'paragraph') {
    children[children.length - 1] = { ...last, children: [...last.children, ...back] };
  } else {
    children.push({ type: 'paragraph', children: back });
  }
  return markup('li', { id: noteId(note) }, children);
}

function backLink(id: string, index: number, context: BodyContext): (Text | MarkupNode)[] {
  const again = index === 0 ? '' : ` ${index + 1}`;
  const properties = {
    href: `#${id}`,
    className: ['back'],
    role: 'doc-backlink',
    ariaLabel: `${context.options.words.backToText}${again}`,
  };
  // U+FE0E requests the text form of the arrow instead of an emoji.
  return [textNode(' '), markup('a', properties, [textNode('↩\uFE0E')])];
}

function reportDuplicate(definition: FootnoteDefinition, context: BodyContext): void {
  const label = quoted(`[^${definition.label ?? definition.identifier}]`);
  report(
    context,
    startOf(definition),
    `another footnote has the label ${label} already`,
    'give it a label of its own',
  );
}

function reportUnused(definition: FootnoteDefinition, context: BodyContext): void {
  const source = quoted(sourceOf(context, definition), 60);
  const reference = `[^${definition.label ?? definition.identifier}]`;
  warn(
    context,
    startOf(definition),
    `footnote that the text does not refer to: ${source}`,
    `put ${reference} where it belongs, or delete the footnote`,
  );
}
