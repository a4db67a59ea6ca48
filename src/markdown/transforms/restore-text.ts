import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { restorePlainText } from '../plain-text.ts';

/** Turns back into text what is no syntax of ours: see `restorePlainText`. */
export function restoreText(tree: Root, file: VFile): void {
  restorePlainText(tree, String(file.value));
}
