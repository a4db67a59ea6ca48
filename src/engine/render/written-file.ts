import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { digestOf } from '../../model/digest.ts';
import type { WrittenFile } from '../dependencies/previous-outputs.ts';

/** Writes a file of a site. @param out absolute path of the output folder. @param name path in the site */
export function writeOutput(out: string, name: string, body: string | Uint8Array): WrittenFile {
  const file = path.join(out, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, body);
  return writtenFile(out, name, body);
}

/** Describes a file that has been written. @param body its content */
export function writtenFile(out: string, name: string, body: string | Uint8Array): WrittenFile {
  const { size, mtimeMs } = statSync(path.join(out, name));
  return { path: name, digest: digestOf(body), size, mtimeMs };
}
