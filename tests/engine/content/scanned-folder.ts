import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { beforeEach } from 'vitest';
import {
  type ContentScan,
  type ScannedFile,
  scanContent,
} from '../../../src/engine/content/content-scan.ts';
import { scratchForEach } from '../scratch.ts';

/** An empty content folder for each test of a file, and what tests do with it. Call it at the top of the file. */
export function scannedFolder() {
  const base = scratchForEach();
  const root = () => path.join(base(), 'content');
  beforeEach(() => {
    mkdirSync(path.join(root(), 'articles'), { recursive: true });
    mkdirSync(path.join(root(), 'media'));
  });
  return {
    /** The folder in which the content folder is. */
    base,
    root,
    write: (name: string, content: string | Buffer) =>
      writeFileSync(path.join(root(), name), content),
    scan: (known: ReadonlyMap<string, ScannedFile> = new Map()) => scanContent(root(), known),
  };
}

/** What a scan has found, by path. */
export const knownOf = ({ files, media }: ContentScan): ReadonlyMap<string, ScannedFile> =>
  new Map([...files, ...media].map((file) => [file.path, file]));

/** Waits until files have stood for a while, as those of a newsroom have. */
export const settled = (): Promise<void> => pause(40);

/** A picture of one pixel, as PNG. */
export const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
