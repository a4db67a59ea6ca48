import type { Nodes, Root } from 'mdast';
import { plainSpaced } from '../model/text/one-line.ts';
import { walk } from './walk.ts';

/** The start of a line that defines a footnote whose label contains spaces: `[^long note]: …`. */
const definition = /^[ \t>*+\d.)-]*\[\^(?=[^[\]\n]*[^\s[\]])[^[\]\n]*?[^\S\n][^[\]\n]*\]:/gm;

/** A text in which no label of a footnote contains spaces. */
export interface ParseableLabels {
  readonly text: string;
  /** The character that replaces each space in a label; undefined if there are none. */
  readonly placeholder: string | undefined;
}

/**
 * Replaces each space in the labels of footnote definitions by a character that the text does not
 * contain, since no parser accepts labels with spaces. Offsets stay the same.
 */
export function replaceLabelSpaces(text: string): ParseableLabels {
  if (text.search(definition) === -1) return { text, placeholder: undefined };
  const placeholder = unusedCharacter(text);
  const replaced = text.replace(definition, (line) => withoutSpaces(line, placeholder));
  return { text: replaced, placeholder };
}

function withoutSpaces(line: string, placeholder: string): string {
  const label = line.indexOf('[^');
  return line.slice(0, label) + line.slice(label).replace(/\s/g, placeholder);
}

/** A private-use character that a text does not contain. */
export function unusedCharacter(text: string): string {
  let code = 0xe000;
  while (text.includes(String.fromCharCode(code))) code += 1;
  return String.fromCharCode(code);
}

/** Restores the spaces: in labels, and in text that turned out not to be a footnote. */
export function restoreLabelSpaces(tree: Root, placeholder: string): void {
  walk(tree, (node) => {
    if (node.type === 'footnoteDefinition') {
      const label = (node.label ?? node.identifier).replaceAll(placeholder, ' ');
      Object.assign(node, { label, identifier: footnoteKey(label).toLowerCase() });
    } else if (hasValue(node)) {
      node.value = node.value.replaceAll(placeholder, ' ');
    }
  });
}

function hasValue(node: Nodes): node is Extract<Nodes, { value: string }> {
  return 'value' in node && typeof node.value === 'string';
}

/**
 * Normalises a label, so that labels of the same footnote are equal: ignores case and extra spaces.
 */
export function footnoteKey(label: string): string {
  return plainSpaced(label).toUpperCase();
}
