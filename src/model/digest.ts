import * as crypto from 'node:crypto';

/** Sixteen hexadecimal digits that stand for the content: SHA-256, shortened. */
export function digestOf(content: string | Uint8Array): string {
  return crypto.hash('sha256', content, 'hex').slice(0, 16);
}

/** The digest of bytes that lie in several parts, one behind the other: that of the whole. */
export function digestOfParts(parts: readonly Uint8Array[]): string {
  const hash = crypto.createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex').slice(0, 16);
}
