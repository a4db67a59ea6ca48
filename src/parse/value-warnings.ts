import { markdownIn } from '../markdown/markdown-in-text.ts';
import { misleadingHost } from '../model/misleading-host.ts';
import { type Problem, warningAt } from '../model/problem.ts';
import { nameOf } from './issue-wording.ts';
import { quote } from './saying.ts';
import type { KeyPath, YamlDocument } from './yaml-document.ts';

/**
 * Warns of every value that is an address on the web as a whole and seems to lead elsewhere than it does,
 * and of Markdown in other values, which readers would see as it is written. The site's own address is
 * left to `readBaseUrl`.
 */
export function valueWarnings(document: YamlDocument): readonly Problem[] {
  return Object.entries(document.data).flatMap(([key, value]) =>
    key === 'baseUrl' ? [] : warningsIn(value, [key], document),
  );
}

function warningsIn(value: unknown, keys: KeyPath, document: YamlDocument): readonly Problem[] {
  if (typeof value === 'string') return warningOf(value, keys, document);
  if (typeof value !== 'object' || value === null) return [];
  const inList = Array.isArray(value);
  return Object.entries(value).flatMap(([key, inside]) =>
    warningsIn(inside, [...keys, inList ? Number(key) : key], document),
  );
}

function warningOf(text: string, keys: KeyPath, document: YamlDocument): readonly Problem[] {
  // Of most values the first letter says that they are no address.
  if (/^(?:https?:\/\/|mailto:|\/)\S*$/i.test(text)) return addressWarning(text, keys, document);
  const mark = markdownIn(text);
  if (mark === undefined) return [];
  const message = `${nameOf(keys)} is plain text: readers see ${quote(mark.written)} as it is written`;
  return [warningAt(document.path, document.at(keys), message, mark.advice)];
}

function addressWarning(text: string, keys: KeyPath, document: YamlDocument): readonly Problem[] {
  const found = /^http/i.test(text) ? misleadingHost(text) : undefined;
  if (found === undefined) return [];
  const message = `${found.message}: ${quote(text)}`;
  return [warningAt(document.path, document.at(keys), message, found.advice)];
}
