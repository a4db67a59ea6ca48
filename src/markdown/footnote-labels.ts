import type { Nodes, Root } from 'mdast';
import { walk } from './walk.ts';

/** The start of a line that defines a footnote whose label holds blanks: `[^long note]: …`. */
const definition = /^[ \t>*+\d.)-]*\[\^(?=[^[\]\n]*[^\s[\]])[^[\]\n]*?[^\S\n][^[\]\n]*\]:/gm;

/** A text in which the parsers find every footnote. */
export interface ReadableLabels {
  readonly text: string;
  /** What stands in it for a blank in a label; undefined if no label has one. */
  readonly blank: string | undefined;
}

/**
 * Puts a letter that the text does not hold in the place of each blank in the label of a footnote:
 * no parser takes a label with blanks, though nothing else can be meant. Places stay the same.
 */
export function readableLabels(text: string): ReadableLabels {
  if (text.search(definition) === -1) return { text, blank: undefined };
  const blank = unusedLetter(text);
  return { text: text.replace(definition, (line) => withoutBlanks(line, blank)), blank };
}

function withoutBlanks(line: string, blank: string): string {
  const label = line.indexOf('[^');
  return line.slice(0, label) + line.slice(label).replace(/\s/g, blank);
}

/** A letter of Unicode's private use that a text does not hold. */
function unusedLetter(text: string): string {
  let code = 0xe000;
  while (text.includes(String.fromCharCode(code))) code += 1;
  return String.fromCharCode(code);
}

/** Puts the blanks back: in labels, and in what turns out to be no footnote. */
export function restoreBlanks(tree: Root, blank: string): void {
  walk(tree, (node) => {
    if (node.type === 'footnoteDefinition') {
      const label = (node.label ?? node.identifier).replaceAll(blank, ' ');
      Object.assign(node, { label, identifier: footnoteKey(label).toLowerCase() });
    } else if (hasValue(node)) {
      node.value = node.value.replaceAll(blank, ' ');
    }
    return undefined;
  });
}

function hasValue(node: Nodes): node is Extract<Nodes, { value: string }> {
  return 'value' in node && typeof node.value === 'string';
}

/** What two labels of the same footnote share: case and blanks do not count. */
export function footnoteKey(label: string): string {
  return label.replace(/\s+/g, ' ').trim().toUpperCase();
}
