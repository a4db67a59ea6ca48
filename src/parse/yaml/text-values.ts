import type { KeyPath } from '../../model/position.ts';
import type { YamlDocument } from './yaml-document.ts';

/** A text in a YAML file with its key path. */
export interface TextValue {
  readonly text: string;
  readonly keys: KeyPath;
}

/** All text values of a YAML mapping, at any depth, except `baseUrl`, which `readBaseUrl` checks. */
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
