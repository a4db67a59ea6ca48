import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { imageSize } from 'image-size';
import type { ContentFile, ContentFolder, MediaFile } from '../model/content-file.ts';
import { compareText } from '../model/order.ts';
import { fileStart } from '../model/point.ts';
import { type Checked, errorAt, type Problem } from '../model/problem.ts';

/**
 * Reads a content folder whole, sorted by path. Follows symbolic links to files inside the folder
 * and reports every other one. Throws where the folder itself cannot be read.
 * @param root absolute path of the content folder
 */
export async function readContentFolder(root: string): Promise<Checked<ContentFolder>> {
  const realRoot = await realpath(root);
  const problems: Problem[] = [];
  const paths: string[] = [];
  for (const entry of await readdir(root, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name);
    const name = path.relative(root, file).split(path.sep).join('/');
    const problem = entry.isSymbolicLink() ? await linkProblem(name, file, realRoot) : undefined;
    if (problem !== undefined) problems.push(problem);
    else if (!entry.isDirectory()) paths.push(name);
  }
  paths.sort(compareText);
  const isMedia = (name: string) =>
    name.startsWith('media/') && !path.basename(name).startsWith('.');
  const [media, files] = await Promise.all([
    Promise.all(paths.filter(isMedia).map((name) => readMedia(root, name))),
    Promise.all(
      paths.filter((name) => !name.startsWith('media/')).map((name) => readBytes(root, name)),
    ),
  ]);
  return { value: { files, media }, problems };
}

async function linkProblem(name: string, file: string, root: string): Promise<Problem | undefined> {
  const target = await realpath(file).catch(() => undefined);
  const link = (what: string) =>
    errorAt(
      name,
      fileStart,
      `a symbolic link ${what}`,
      'put the file itself into the content folder',
    );
  if (target === undefined) return link('to nothing');
  if (!target.startsWith(root + path.sep)) return link('that leads out of the content folder');
  return (await stat(target)).isDirectory() ? link('to a folder') : undefined;
}

async function readBytes(root: string, name: string): Promise<ContentFile> {
  return { path: name, bytes: await readFile(path.join(root, name)) };
}

async function readMedia(root: string, name: string): Promise<MediaFile> {
  return { path: name, size: sizeOf(await readFile(path.join(root, name))) };
}

/** image-size throws where a file is no picture that it knows. */
function sizeOf(bytes: Uint8Array): MediaFile['size'] {
  try {
    const { width, height } = imageSize(bytes);
    return { width, height };
  } catch {
    return undefined;
  }
}
