import type { Fault } from '../problem.ts';
import { codePointName } from '../text/characters.ts';

/**
 * Line ends and other control characters divide the lines of manifests and lists of files. Embeddings, overrides and
 * isolates show the letters after them in another order, so `a\u202Efdp.exe` looks like a PDF (UTR 36, 2.5).
 */
const misleading = /[\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]/u;

/**
 * What is wrong with a path that has a character which no name of a published file may have; undefined if it has none.
 * The message follows the path.
 * @param path decoded
 */
export function nameCharacterFault(path: string): Fault | undefined {
  const parts = path.split('/');
  const at = parts.findIndex((part) => misleading.test(part));
  const name = parts[at];
  if (name === undefined) return undefined;
  const [character = ''] = misleading.exec(name) ?? [];
  const better = name.replace(new RegExp(misleading, 'gu'), '');
  const noun = at === parts.length - 1 ? 'it' : 'its folder';
  return {
    message: `has the character ${codePointName(character)}, which divides lines or changes their order`,
    advice: /^[^.]/.test(better) ? `rename ${noun} to ${better}` : `give ${noun} another name`,
  };
}
