import { BoundedCache } from '../../model/bounded-cache.ts';
import type { ContentFile } from '../../model/content-file.ts';
import type { FindPoint } from '../../model/position.ts';
import { decodeFile } from '../decode-file.ts';
import { frontMatterText } from './front-matter.ts';
import { type YamlPositions, yamlPositions } from './yaml-positions.ts';

/** The problems of one file usually follow each other, so a few files are enough. */
const maxFiles = 8;

/**
 * Returns a function that finds line and column of a value by its key path. It parses the file again,
 * because parsed content has only key paths.
 * @param readFile reads a file of the content folder; undefined if it does not exist
 */
export function pointFinder(readFile: (path: string) => ContentFile | undefined): FindPoint {
  const opened = new BoundedCache<string, YamlPositions>(maxFiles);
  const open = (path: string): YamlPositions => {
    const file = readFile(path);
    const text = (file && decodeFile(file).value?.text) ?? '';
    return yamlPositions(path.endsWith('.md') ? frontMatterText(text) : text);
  };
  return (path, position) =>
    'line' in position ? position : opened.get(path, () => open(path)).at(position);
}
