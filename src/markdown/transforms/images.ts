import type { Image, Root } from 'mdast';
import type { VFile } from 'vfile';
import { type BodyContext, contextOf, quoted, report, startOf } from '../body-context.ts';
import { markup, slotNode } from '../nodes.ts';
import { walkType } from '../walk.ts';

const example = '![what the picture shows](/media/port.jpg "Photograph: Mara Voss")';

/**
 * Checks pictures and makes a figure of each that stands in a paragraph of its own: the picture
 * (a slot, since its size is known later) and under it the credit, which is the image's title.
 *
 * A picture among words is refused: its credit would have no place. Needs references resolved.
 */
export function images(tree: Root, file: VFile): void {
  const context = contextOf(file);
  if (!context.types.has('image')) return;
  walkType(tree, 'image', (node, parent, index) => {
    if (parent === undefined) return;
    const alone = parent.type === 'paragraph' && parent.children.length === 1;
    const fine = checkImage(node, alone, context);
    if (alone && fine !== undefined) {
      Object.assign(parent, figure(node, fine, context));
    } else {
      // The words that describe the picture stay where it was.
      parent.children[index] = { type: 'text', value: node.alt ?? '' };
    }
  });
}

function figure(node: Image, path: string, context: BodyContext): ReturnType<typeof markup> {
  const credit = node.title ?? '';
  context.images.push({ path, alt: node.alt ?? '', credit, at: startOf(node) });
  return markup('figure', { className: ['picture'] }, [
    slotNode({ slot: 'image', image: context.images.length - 1 }),
    markup('figcaption', {}, [{ type: 'text', value: credit }]),
  ]);
}

/** Reports all that is wrong with a picture; returns its path where nothing is. */
function checkImage(node: Image, alone: boolean, context: BodyContext): string | undefined {
  const name = quoted(node.url, 60);
  const wrong: (readonly [string, string])[] = [];
  const path = mediaPath(node.url);
  if (path === undefined) {
    wrong.push([
      `image that is not a file of the media folder: ${name}`,
      'put the file into content/media and write its address as /media/name.jpg',
    ]);
  }
  if ((node.alt ?? '').trim() === '') {
    wrong.push([`image without a description: ${name}`, `say what it shows: ${example}`]);
  } else if (node.alt?.includes('[[')) {
    wrong.push([
      `double brackets in the description of an image: ${name}`,
      'a description is plain words: take the brackets away',
    ]);
  }
  if ((node.title ?? '').trim() === '') {
    wrong.push([`image without a credit: ${name}`, `say whose it is, in quotes: ${example}`]);
  }
  if (!alone) {
    wrong.push([
      `image among other text: ${name}`,
      'give it a paragraph of its own, with an empty line before and after',
    ]);
  }
  for (const [message, advice] of wrong) report(context, startOf(node), message, advice);
  return wrong.length === 0 ? path : undefined;
}

/** `/media/a%20b.jpg` → `media/a b.jpg`; undefined for anything that is not a file of `media/`. */
function mediaPath(url: string): string | undefined {
  const path = decoded(url);
  if (path === undefined || !path.startsWith('/media/')) return undefined;
  const names = path.slice(1).split('/');
  const proper = names.every((name) => name !== '' && name !== '.' && name !== '..');
  return proper && !/[?#\\\p{Cc}]/u.test(path) && !/[?#]/.test(url) ? names.join('/') : undefined;
}

function decoded(url: string): string | undefined {
  try {
    return decodeURIComponent(url);
  } catch {
    return undefined;
  }
}
