import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Message } from 'esbuild';
import type { Url } from 'lightningcss';
import { nearest } from '../../model/text/nearest.ts';
import { projectFolder } from '../cache/project-folder.ts';
import { LayoutError } from '../render/layout-error.ts';
import { nameInLayouts, ownLayouts, type SiteLayouts } from './site-layouts.ts';

const kept = 'the previous site was kept';

/** The errors of esbuild, each with the file and line of the layout. Returns any other error as it is. */
export function compileError(error: Error, site: SiteLayouts | undefined): Error {
  const messages = 'errors' in error ? (error.errors as readonly Message[]) : [];
  if (messages.length === 0) return error;
  return new LayoutError(messages.map((message) => messageLine(message, site)).join('\n'));
}

function messageLine({ text, location, notes }: Message, site: SiteLayouts | undefined): string {
  // A note that ends with a colon only refers to another line.
  const note = notes.map(({ text: more }) => (more.endsWith(':') ? '' : ` (${more})`)).join('');
  if (location === null || location.file === '<stdin>') {
    // The entry module imports the default export of each layout and page kind.
    const [, file = 'layouts'] = /"([^"]+)"/.exec(text) ?? [];
    const shown = shownName(path.resolve(projectFolder, file), site);
    const [what, advice] = shown.startsWith('layouts/pages/')
      ? ['page kind', 'write export default definePage({ … })']
      : ['layout', 'export a component as default'];
    return `${shown}:1:1  the ${what} has no default export — ${advice}; ${kept}`;
  }
  const { file, line, column } = location;
  const shown = shownName(path.resolve(projectFolder, file), site);
  const place = `${shown}:${line}:${column + 1}`;
  const [, missing] = /^Could not resolve "(.*)"$/.exec(text) ?? [];
  if (missing === undefined) return `${place}  ${text}${note} — correct it; ${kept}`;
  // The note is about settings of esbuild.
  const isPackage = !/^(?:[./]|dateline\/)/.test(missing);
  const advice = isPackage
    ? 'correct the name, or install the package in the folder of the site'
    : 'correct it';
  return `${place}  ${text} — ${advice}; ${kept}`;
}

/** The error of lightningcss, with the file and line of the stylesheet. Returns any other error as it is. */
export function styleError(error: Error, site: SiteLayouts | undefined): Error {
  if (!('fileName' in error && 'loc' in error)) return error;
  const { line, column } = error.loc as { readonly line: number; readonly column: number };
  const file = shownName(String(error.fileName), site);
  return new LayoutError(`${file}:${line}:${column}  ${error.message} — correct it; ${kept}`);
}

/**
 * The error for a font that is missing. lightningcss tells its place, but not the stylesheet.
 * @param sheets the texts of the stylesheets, by file
 */
export function missingFontError(
  { url, loc: { line, column } }: Url,
  sheets: ReadonlyMap<string, string>,
  site: SiteLayouts | undefined,
): LayoutError {
  const names = (text: string) => text.split('\n')[line - 1]?.includes(url);
  const [file = 'layouts/styles'] = [...sheets].find(([, text]) => names(text)) ?? [];
  const place = `${shownName(file, site)}:${line}:${column}`;
  return new LayoutError(
    `${place}  names ${url}, which is not in layouts/fonts — put the font there; ${kept}`,
  );
}

/** The name of a layout for messages: `layouts/parts/anchor.tsx`, in the site or in Dateline. */
export function shownName(file: string, site: SiteLayouts | undefined): string {
  const name = nameInLayouts(file, site);
  return name === undefined ? path.relative(projectFolder, file) : `layouts/${name}`;
}

/** The error for files in the layouts of a site that no layout imports. @param names paths inside the folder */
export function unusedError(names: readonly string[]): LayoutError {
  const own = readdirSync(ownLayouts, { recursive: true, encoding: 'utf8' }).map((name) =>
    name.split(path.sep).join('/'),
  );
  const lines = names.map((name) => {
    const [fileName, known] = [
      path.posix.basename(name),
      own.map((each) => path.posix.basename(each)),
    ];
    const meant = nearest(fileName, known);
    const guess = own.find((each) => path.posix.basename(each) === meant);
    const [, kind] = /^pages\/([^/]+)\.tsx$/.exec(name) ?? [];
    if (kind !== undefined) {
      return `layouts/${name}:1:1  no layout uses this file — for a page kind, rename it to ${kind}.ts; its markup belongs into layouts/${kind}.11ty.tsx`;
    }
    const advice =
      guess === undefined ? 'import it, or delete it' : `did you mean "layouts/${guess}"?`;
    return `layouts/${name}:1:1  no layout uses this file — ${advice}`;
  });
  return new LayoutError(lines.join('\n'));
}
