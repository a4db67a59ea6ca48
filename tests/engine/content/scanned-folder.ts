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

/** Gives each test of a file an empty content folder, and functions to use it. Call it at the top of the file. */
export function scannedFolder() {
  const base = scratchForEach();
  const root = () => path.join(base(), 'content');
  beforeEach(() => {
    mkdirSync(path.join(root(), 'articles'), { recursive: true });
    mkdirSync(path.join(root(), 'media'));
  });
  return {
    /** The parent of the content folder. */
    base,
    root,
    write: (name: string, content: string | Buffer) =>
      writeFileSync(path.join(root(), name), content),
    scan: (known: ReadonlyMap<string, ScannedFile> = new Map()) => scanContent(root(), known),
  };
}

/** The files that a scan has found, by path. */
export const knownOf = ({ files, media }: ContentScan): ReadonlyMap<string, ScannedFile> =>
  new Map([...files, ...media].map((file) => [file.path, file]));

/** Waits until files are old enough to have a fingerprint, as most files of a newsroom are. */
export const settled = (): Promise<void> => pause(40);

/** A picture of one pixel, as PNG. */
export const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
