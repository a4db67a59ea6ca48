import type { NinjsText } from './ninjs-item.ts';

/** Makes a list of one plain text with its role, or an empty list if the text is undefined. */
export function ninjsText(role: string, value: string | undefined): readonly NinjsText[] {
  return value === undefined ? [] : [{ role, contentType: 'text/plain', value }];
}
