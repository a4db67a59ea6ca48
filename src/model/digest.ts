import * as crypto from 'node:crypto';

/** Sixteen hexadecimal digits that stand for the content: SHA-256, shortened. */
export function digestOf(content: string | Uint8Array): string {
  return crypto.hash('sha256', content, 'hex').slice(0, 16);
}
