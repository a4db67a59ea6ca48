import { BoundedCache } from '../../model/bounded-cache.ts';
import type { ContentFile } from '../../model/content-file.ts';
import type { FindPoint } from '../../model/position.ts';
import { decodeFile } from '../decode-file.ts';
import { frontMatterText } from './front-matter.ts';
import { type YamlPositions, yamlPositions } from './yaml-positions.ts';

/** Several problems of one file are mostly found one after the other. */
const maxFiles = 8;

/**
 * Finds the line and column of values in files that were parsed before, which know only the way to each.
 * @param readFile reads a file of the content folder again; undefined if it is not there
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
