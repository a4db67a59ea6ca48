import { findMarkdown } from '../../markdown/find-markdown.ts';
import { misleadingHost } from '../../model/address/misleading-host.ts';
import type { KeyPath } from '../../model/position.ts';
import { type Problem, warningAt } from '../../model/problem.ts';
import { fieldName } from '../issue-messages.ts';
import { quote } from '../issue-text.ts';
import { isMapping } from './mapping.ts';
import { type TextValue, textValues } from './text-values.ts';
import type { YamlDocument } from './yaml-document.ts';

/**
 * Warns of addresses with a misleading host, of Markdown in other values, which is not rendered, and of items that a
 * list has twice.
 */
export function valueWarnings(document: YamlDocument): readonly Problem[] {
  return [
    ...textValues(document).flatMap((placed) => warningOf(placed, document)),
    ...repeatedItems(document.data, []).map((keys) => repeatedItemWarning(keys, document)),
  ];
}

/**
 * The key paths of items that are equal to an earlier one of their list. Other checks compare items with an id or a
 * code by these.
 */
function repeatedItems(value: unknown, keys: KeyPath): readonly KeyPath[] {
  if (typeof value !== 'object' || value === null) return [];
  if (!Array.isArray(value)) {
    return Object.entries(value).flatMap(([key, inside]) => repeatedItems(inside, [...keys, key]));
  }
  const seen = new Set<string>();
  return value.flatMap((item: unknown, index): readonly KeyPath[] => {
    const written = JSON.stringify(item);
    if (seen.has(written) && item !== null && !hasId(item)) return [[...keys, index]];
    seen.add(written);
    return repeatedItems(item, [...keys, index]);
  });
}

function hasId(item: unknown): boolean {
  return isMapping(item) && ('id' in item || 'code' in item);
}

function repeatedItemWarning(keys: KeyPath, document: YamlDocument): Problem {
  const message = `${fieldName(keys)} is the same as an earlier item`;
  return warningAt(document.path, document.at(keys), message, 'delete one of the two');
}

function warningOf({ text, keys }: TextValue, document: YamlDocument): readonly Problem[] {
  if (/^(?:https?:\/\/|mailto:|\/)\S*$/i.test(text)) {
    return addressWarning({ text, keys }, document);
  }
  const mark = findMarkdown(text);
  if (mark === undefined) return [];
  const message = `${fieldName(keys)} is plain text: readers see ${quote(mark.written)} as it is written`;
  return [warningAt(document.path, document.at(keys), message, mark.advice)];
}

function addressWarning({ text, keys }: TextValue, document: YamlDocument): readonly Problem[] {
  const found = /^http/i.test(text) ? misleadingHost(text) : undefined;
  if (found === undefined) return [];
  const message = `${found.message}: ${quote(text)}`;
  return [warningAt(document.path, document.at(keys), message, found.advice)];
}
