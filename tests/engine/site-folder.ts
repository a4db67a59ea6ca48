import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import {
  manifestName,
  manifestText,
  type SiteFile,
} from '../../src/engine/publish/site-manifest.ts';
import { digestOf } from '../../src/model/digest.ts';

/** A site's files by path, with their text. */
export type SiteTexts = Readonly<Record<string, string>>;

/** The files of a manifest, as the build lists them. */
export function siteFiles(texts: SiteTexts): ReadonlyMap<string, SiteFile> {
  const files = Object.entries(texts).map(([name, text]) => ({
    path: name,
    digest: digestOf(text),
    size: Buffer.byteLength(text),
  }));
  return new Map(files.map((file) => [file.path, file]));
}

/** Writes a built site as the build does: files, manifest and mark. */
export function writeSite(folder: string, texts: SiteTexts): void {
  writeTexts(folder, {
    ...texts,
    [manifestName]: manifestText(siteFiles(texts).values()),
    '.dateline.json': '{"writtenBy":"dateline","basePath":"/"}\n',
  });
}

/** Writes files and their folders. */
export function writeTexts(folder: string, texts: SiteTexts): void {
  for (const [name, text] of Object.entries(texts)) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

/** Returns every file of a folder with its text, and every empty folder with an empty text, by path. */
export function readTexts(folder: string): Record<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const pairs = entries.flatMap((entry) => {
    const whole = path.join(entry.parentPath, entry.name);
    const name = path.relative(folder, whole).split(path.sep).join('/');
    if (entry.isFile()) return [[name, readFileSync(whole, 'utf8')]];
    return readdirSync(whole).length === 0 ? [[`${name}/`, '']] : [];
  });
  return Object.fromEntries(pairs.sort());
}
