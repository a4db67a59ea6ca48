import * as crypto from 'node:crypto';

/** The first sixteen hexadecimal digits of a content's SHA-256. */
export function digestOf(content: string | Uint8Array): string {
  return crypto.hash('sha256', content, 'hex').slice(0, 16);
}

/** The digest of the concatenated parts. */
export function digestOfParts(parts: readonly Uint8Array[]): string {
  const hash = crypto.createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex').slice(0, 16);
}
