import { createHash } from 'node:crypto';

/** Sixteen hexadecimal digits that stand for the content: SHA-256, shortened. */
export function digestOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 16);
}
