import type { FootnoteDefinition, FootnoteReference, Nodes, Root, RootContent, Text } from 'mdast';
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
import { type MarkupNode, markup } from '../nodes.ts';
import { walk, walkType } from '../walk.ts';

/** The id of the heading over the footnotes. */
const headingId = 'footnotes';

/** A footnote with the ids of the marks that lead to it. */
interface Note {
  readonly definition: FootnoteDefinition;
  readonly number: number;
  readonly marks: string[];
}

/**
 * Numbers footnotes in the order in which the text calls them and puts them in a section at the
 * end, each with links back. Ids are `fn-1` and `fnref-1` (`fnref-1-2` for the second call), so
 * that they hold no letters that an address would have to encode.
 */
export function footnotes(tree: Root, file: VFile): void {
  const context = contextOf(file);
  if (!context.types.has('footnoteDefinition')) return;
  const definitions = takeDefinitions(tree, context);
  if (definitions.size === 0) return;
  const notes = new Map<FootnoteDefinition, Note>();
  numberMarks(tree, definitions, notes);
  // A note may call a note: the map grows while it is read.
  for (const note of notes.values()) numberMarks(note.definition, definitions, notes);
  for (const definition of definitions.values()) {
    if (!notes.has(definition)) reportUnused(definition, context);
  }
  if (notes.size > 0) tree.children.push(section([...notes.values()], context));
  context.takenIds.push(headingId, ...[...notes.values()].flatMap((n) => [noteId(n), ...n.marks]));
}

/** Takes definitions out of the tree; the first of two with one label counts. */
function takeDefinitions(tree: Root, context: BodyContext): Map<string, FootnoteDefinition> {
  const found = new Map<string, FootnoteDefinition>();
  const parents = new Set<Nodes>();
  walk(tree, (node, parent) => {
    if (node.type !== 'footnoteDefinition' || parent === undefined) return;
    const key = node.identifier.toUpperCase();
    if (found.has(key)) reportTwice(node, context);
    else found.set(key, node);
    parents.add(parent);
  });
  for (const parent of parents) {
    if (!('children' in parent)) continue;
    const children: readonly RootContent[] = parent.children;
    const rest = children.filter((child) => child.type !== 'footnoteDefinition');
    Object.assign(parent, { children: rest });
  }
  return found;
}

function numberMarks(
  within: Root | FootnoteDefinition,
  definitions: ReadonlyMap<string, FootnoteDefinition>,
  notes: Map<FootnoteDefinition, Note>,
): void {
  walkType(within, 'footnoteReference', (node) => {
    const definition = definitions.get(node.identifier.toUpperCase());
    if (definition === undefined) return;
    const note = notes.get(definition) ?? { definition, number: notes.size + 1, marks: [] };
    notes.set(definition, note);
    const again = note.marks.length > 0 ? `-${note.marks.length + 1}` : '';
    const id = `fnref-${note.number}${again}`;
    note.marks.push(id);
    becomeMark(node, note, id);
  });
}

function becomeMark(node: FootnoteReference, note: Note, id: string): void {
  const link = markup(
    'a',
    {
      href: `#${noteId(note)}`,
      id,
      role: 'doc-noteref',
      ariaDescribedBy: [headingId],
    },
    [{ type: 'text', value: String(note.number) }],
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
      markup('h2', { id: headingId }, [{ type: 'text', value: title }]),
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
  const back = note.marks.flatMap((id, index) => backLink(id, index, context));
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
  // U+FE0E asks for the plain arrow, not the coloured picture that some systems draw.
  const arrow: Text = { type: 'text', value: '↩\uFE0E' };
  return [{ type: 'text', value: ' ' }, markup('a', properties, [arrow])];
}

function reportTwice(definition: FootnoteDefinition, context: BodyContext): void {
  const label = quoted(`[^${definition.label ?? definition.identifier}]`);
  report(
    context,
    startOf(definition),
    `second footnote with the mark ${label}`,
    'give it a mark of its own',
  );
}

function reportUnused(definition: FootnoteDefinition, context: BodyContext): void {
  const source = quoted(sourceOf(context, definition), 60);
  const mark = `[^${definition.label ?? definition.identifier}]`;
  warn(
    context,
    startOf(definition),
    `footnote that the text does not call: ${source}`,
    `put ${mark} where it belongs, or take the footnote away`,
  );
}
