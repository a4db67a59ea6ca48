import { fileStart } from '../model/point.ts';
import { errorAt, type Problem } from '../model/problem.ts';
import { oneOf } from '../model/text/list-in-words.ts';
import { nearest } from '../model/text/nearest.ts';
import { contentFiles, contentKinds } from './content-kinds.ts';
import { quote } from './issue-text.ts';

/** The problem of a file that is of no content kind. */
export function unknownFile(path: string): Problem {
  const message = `Dateline does not know what to do with ${quote(path)}`;
  return errorAt(path, fileStart, message, unknownAdvice(path.split('/')));
}

function unknownAdvice(parts: readonly string[]): string {
  const [folder = '', ...rest] = parts;
  const name = parts.at(-1) ?? '';
  const folders = contentKinds.map((kind) => kind.folder);
  const kind = contentKinds.find((known) => known.folder === folder);
  if (rest.length === 0) return topLevelAdvice(name, folders);
  if (kind === undefined) {
    const near = nearest(folder, folders);
    const choice = near === undefined ? oneOf(folders) : quote(`${near}/${rest.join('/')}`);
    return `move it to ${choice}`;
  }
  if (folder === 'media') {
    return `the details of a picture belong in ${quote('name.jpg.yaml')}: rename it`;
  }
  if (topLevelFiles().includes(name)) return `move it to ${quote(name)}`;
  if (!name.endsWith('.md')) {
    return `files in ${quote(`${folder}/`)} end in ".md"; pictures belong in "media/"`;
  }
  return `${quote(`${folder}/`)} has no folders: move it to ${quote(`${folder}/${name}`)}`;
}

/** The files directly in the content folder. */
function topLevelFiles(): readonly string[] {
  return ['site.yaml', ...contentFiles.keys()];
}

function topLevelAdvice(name: string, folders: readonly string[]): string {
  const known = topLevelFiles();
  const renamed = name.replace(/\.(?:yml|md)$/, '.yaml');
  const near = known.includes(renamed) ? renamed : nearest(name, known);
  if (near !== undefined) return `did you mean ${quote(near)}?`;
  return `move it out of the content folder, or into ${oneOf(folders)}`;
}
