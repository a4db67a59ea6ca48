import type { KeyPath } from '../../model/position.ts';
import type { YamlDocument } from './yaml-document.ts';

/** A text in a YAML file, and the way to it. */
export interface TextValue {
  readonly text: string;
  readonly keys: KeyPath;
}

/** Every value of a YAML mapping that is text, at any depth, but for the site's own address in `baseUrl`, which `readBaseUrl` checks. */
export function textValues(document: YamlDocument): readonly TextValue[] {
  return Object.entries(document.data).flatMap(([key, value]) =>
    key === 'baseUrl' ? [] : textsIn(value, [key]),
  );
}

function textsIn(value: unknown, keys: KeyPath): readonly TextValue[] {
  if (typeof value === 'string') return [{ text: value, keys }];
  if (typeof value !== 'object' || value === null) return [];
  const inList = Array.isArray(value);
  return Object.entries(value).flatMap(([key, inside]) =>
    textsIn(inside, [...keys, inList ? Number(key) : key]),
  );
}
