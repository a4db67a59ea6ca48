import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { headersFor, parseHeaderRules } from './header-rules.ts';

/** A file of a site, ready to be sent. */
export interface Answer {
  readonly body: Buffer;
  readonly headers: Readonly<Record<string, string>>;
}

/** The files of a site by their paths: `/about/index.html`. */
export type CompressedFolder = ReadonlyMap<string, Answer>;

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
  '.ico': 'image/vnd.microsoft.icon',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

/** These formats are already compressed; compressing them again gains nothing. */
const compressed = new Set(['.png', '.jpg', '.webp', '.avif', '.woff', '.woff2']);

/**
 * Reads a built site and compresses its texts with brotli 11, before anything is measured. Headers
 * come from its `_headers`, if there is such a file.
 * @param folder absolute path
 */
export async function compressFolder(folder: string): Promise<CompressedFolder> {
  const rulesFile = path.join(folder, '_headers');
  const rules = existsSync(rulesFile) ? parseHeaderRules(await readFile(rulesFile, 'utf8')) : [];
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const answers = await Promise.all(
    files.map(async ({ parentPath, name }) => {
      const file = path.join(parentPath, name);
      const url = `/${path.relative(folder, file).split(path.sep).join('/')}`;
      const headers = { ...pageCaching, ...headersFor(url.replace(/index\.html$/, ''), rules) };
      return [url, await answerOf(file, headers)] as const;
    }),
  );
  return new Map(answers);
}

/** The header that hosts send for a file if no rule sets one. */
const pageCaching = { 'cache-control': 'public, max-age=0, must-revalidate' };

async function answerOf(file: string, headers: Record<string, string>): Promise<Answer> {
  const bytes = await readFile(file);
  const extension = path.extname(file).toLowerCase();
  const type = types[extension] ?? 'application/octet-stream';
  const plain = { body: bytes, headers: { ...headers, 'content-type': type } };
  if (compressed.has(extension)) return plain;
  const body = await brotli(bytes);
  if (body.length >= bytes.length) return plain;
  const encoding = { 'content-encoding': 'br', vary: 'accept-encoding' };
  return { body, headers: { ...plain.headers, ...encoding } };
}

async function brotli(bytes: Buffer): Promise<Buffer> {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  return await promisify(brotliCompress)(bytes, { params });
}
