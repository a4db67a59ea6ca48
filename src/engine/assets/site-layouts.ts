import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { compareText } from '../../model/order.ts';
import { projectFolder } from '../cache/project-folder.ts';
import { siteOfContent } from '../site-folder.ts';

/** The folder `layouts` of a site, whose files replace Dateline's own of the same name or are added to them. */
export interface SiteLayouts {
  /** Absolute path. */
  readonly folder: string;
  /** All files, as paths inside the folder with forward slashes, sorted. */
  readonly files: readonly string[];
}

/** Dateline's own layouts: absolute path. */
export const ownLayouts = path.join(projectFolder, 'layouts');

/** What precedes the path of a layout of the site in problems, whose paths start at the content folder. */
export const layoutsPrefix = '../layouts/';

/** The ending of the name of a page kind's layout. */
export const layoutSuffix = '.11ty.tsx';

/** The layouts of a site; undefined if it has none. @param content absolute path of the content folder */
export function siteLayouts(content: string): SiteLayouts | undefined {
  const site = siteOfContent(content);
  const folder = site === undefined ? undefined : path.join(site, 'layouts');
  if (folder === undefined || !statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    return undefined;
  }
  // In Dateline's own checkout, the folder beside the content is that of Dateline.
  if (existsSync(ownLayouts) && realpathSync(folder) === realpathSync(ownLayouts)) return undefined;
  const files = filesBelow(folder, '').sort(compareText);
  return files.length === 0 ? undefined : { folder, files };
}

function filesBelow(folder: string, above: string): readonly string[] & string[] {
  return readdirSync(path.join(folder, above), { withFileTypes: true }).flatMap((entry) => {
    const name = above === '' ? entry.name : `${above}/${entry.name}`;
    if (entry.name.startsWith('.') || entry.name === 'node_modules') return [];
    return entry.isDirectory() ? filesBelow(folder, name) : [name];
  });
}

/** The page kinds that have a layout of Dateline. */
export function layoutKinds(): readonly string[] {
  return kindsAmong(readdirSync(ownLayouts));
}

/** The layouts that a site adds for its pages in `content/pages`: their names, sorted. */
export function addedLayouts(site: SiteLayouts | undefined): readonly string[] {
  const others = [...layoutKinds(), ...addedKindNames(site)];
  return kindsAmong(site?.files ?? []).filter((kind) => !others.includes(kind));
}

/** The page kinds that a site adds: the names of the modules in its `layouts/pages`, sorted. */
export function addedKindNames(site: SiteLayouts | undefined): readonly string[] {
  return (site?.files ?? []).flatMap((file) => {
    const [, name] = /^pages\/([^/]+)\.ts$/.exec(file) ?? [];
    return name === undefined || name.endsWith('.d') ? [] : [name];
  });
}

/** The module of an added page kind: its path inside `layouts`. */
export function kindFile(kind: string): string {
  return `pages/${kind}.ts`;
}

function kindsAmong(files: readonly string[]): readonly string[] {
  return files
    .filter((name) => name.endsWith(layoutSuffix) && !name.includes('/'))
    .map((name) => name.slice(0, -layoutSuffix.length))
    .sort();
}

/** The file that is used for a path inside `layouts`: that of the site, or Dateline's own. Absolute path. */
export function layoutFile(name: string, site: SiteLayouts | undefined): string {
  return site?.files.includes(name) === true
    ? path.join(site.folder, name)
    : path.join(ownLayouts, name);
}

/** The path of a file inside the layouts of the site or of Dateline, with forward slashes; undefined if it is in neither. */
export function nameInLayouts(file: string, site: SiteLayouts | undefined): string | undefined {
  for (const folder of [site?.folder, ownLayouts]) {
    if (folder === undefined) continue;
    const name = path.relative(folder, file);
    if (!name.startsWith('..') && !path.isAbsolute(name)) return name.split(path.sep).join('/');
  }
  return undefined;
}
