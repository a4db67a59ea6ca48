import { misleadingHost } from '../model/misleading-host.ts';
import { type Problem, warningAt } from '../model/problem.ts';
import { quote } from './saying.ts';
import type { KeyPath, YamlDocument } from './yaml-document.ts';

/**
 * Warns of every value that is an address on the web as a whole and seems to lead elsewhere than it does.
 * The site's own is left to `readBaseUrl`.
 */
export function addressWarnings(document: YamlDocument): readonly Problem[] {
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
  if (!/^https?:\/\/\S+$/i.test(text)) return [];
  const found = misleadingHost(text);
  if (found === undefined) return [];
  const message = `${found.message}: ${quote(text)}`;
  return [warningAt(document.path, document.at(keys), message, found.advice)];
}
