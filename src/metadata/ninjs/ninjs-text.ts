import type { NinjsText } from './ninjs-item.ts';

/** A plain text with its role, as a list of one; an empty list if there is none. */
export function ninjsText(role: string, value: string | undefined): readonly NinjsText[] {
  return value === undefined ? [] : [{ role, contentType: 'text/plain', value }];
}
