import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { proposeSlug } from '../../parse/slug.ts';
import { OptionError } from '../build-options.ts';
import { fileStatus } from '../cache/file-status.ts';
import { writeEditorFiles } from '../editor/editor-files.ts';
import { type DatelineSource, datelineSource } from './dateline-source.ts';
import type { SiteSettings } from './site-settings.ts';
import { starterFiles } from './starter-files.ts';

const scripts = {
  new: 'dateline new',
  build: 'dateline build',
  check: 'dateline check',
  dev: 'dateline dev',
  serve: 'dateline serve',
  publish: 'dateline publish',
  schema: 'dateline schema',
};

interface PackageManifest {
  readonly name?: string;
  readonly scripts?: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
}

/**
 * Throws OptionError if a site cannot start in a folder, because it is a file or has files of a site.
 * @param folder absolute path
 */
export function refuseUsedFolder(folder: string): void {
  if (existsSync(folder) && !statSync(folder).isDirectory()) {
    throw new OptionError(`${folder} is not a folder — name a new folder`);
  }
  if (fileStatus(path.join(folder, 'content')) !== undefined) {
    throw new OptionError(`${folder} already has a folder "content" — name a new folder`);
  }
}

/**
 * Writes a new site into a folder, which may exist. A package.json that is there gets what it lacks. Throws OptionError
 * if any other file is there.
 * @param folder absolute path
 * @param now milliseconds since 1970
 * @returns the paths of the written files in the folder, sorted, with forward slashes
 */
export function writeNewSite(
  folder: string,
  settings: SiteSettings,
  now: number,
): readonly string[] {
  refuseUsedFolder(folder);
  const files = starterFiles(settings, now);
  for (const name of [...files.keys(), '.vscode/dateline', '.vscode/dateline.code-snippets']) {
    if (fileStatus(path.join(folder, name)) !== undefined) {
      throw new OptionError(
        `${path.join(folder, name)} already exists — move it away, or name a new folder`,
      );
    }
  }
  const source = datelineSource(folder);
  // First, since it may be invalid.
  const manifest = manifestText(folder, source);
  for (const [name, text] of files) writeInto(folder, name, text);
  writeInto(folder, 'package.json', manifest);
  const archive = copyArchive(folder, source);
  const forEditors = writeEditorFiles(path.join(folder, 'content'));
  return [...files.keys(), 'package.json', ...archive, ...forEditors].sort();
}

function writeInto(folder: string, name: string, text: string): void {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function copyArchive(folder: string, { archive }: DatelineSource): readonly string[] {
  if (archive === undefined) return [];
  const copy = path.join(folder, path.basename(archive));
  if (existsSync(copy)) return [];
  copyFileSync(archive, copy);
  return [path.basename(archive)];
}

/** The text of the site's package.json: what is there, with scripts and Dateline added. */
function manifestText(folder: string, { specifier }: DatelineSource): string {
  const file = path.join(folder, 'package.json');
  const given = existsSync(file) ? readManifest(file) : undefined;
  const manifest = {
    ...(given ?? { name: packageName(folder), version: '1.0.0', private: true }),
    scripts: { ...scripts, ...given?.scripts },
    dependencies: { dateline: specifier, ...given?.dependencies },
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

function readManifest(file: string): PackageManifest {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    throw new OptionError(`${file} is not JSON — correct it, or name a new folder`);
  }
}

/** npm refuses a package that depends on its own name. */
function packageName(folder: string): string {
  const name = proposeSlug(path.basename(folder)) ?? 'newsroom';
  return name === 'dateline' ? 'dateline-site' : name;
}
