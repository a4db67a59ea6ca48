import type { Image, Root } from 'mdast';
import type { VFile } from 'vfile';
import { mediaAddress } from '../../model/address/media-address.ts';
import { isVisuallyEmpty } from '../../model/text/invisible.ts';
import { type BodyContext, contextOf, quoted, report, startOf, warn } from '../body-context.ts';
import { markdownIn } from '../markdown-in-text.ts';
import { markup, slotNode } from '../nodes.ts';
import { typeset } from '../typography.ts';
import { walkType } from '../walk.ts';

const example = '![what the picture shows](/media/port.jpg "what to know of it")';

/**
 * Checks pictures and makes a figure of each that stands in a paragraph of its own. What stands in
 * the figure is a slot: how large the file is and whose, is known later. The image's title is the
 * caption.
 *
 * A picture among words is refused: its caption would have no place. Needs references resolved.
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
  const words = (text: string | null | undefined) => {
    const line = (text ?? '').replace(/\s+/g, ' ').trim();
    return isVisuallyEmpty(line) ? undefined : typeset(line, context.options.words);
  };
  context.pictures.push({
    path,
    alt: words(node.alt),
    caption: words(node.title),
    credit: undefined,
    licence: undefined,
    at: startOf(node),
  });
  return markup('figure', { className: ['picture'] }, [
    slotNode({ slot: 'picture', picture: context.pictures.length - 1 }),
  ]);
}

/** Reports all that is wrong with a picture's mark; returns its path where nothing is. */
function checkImage(node: Image, alone: boolean, context: BodyContext): string | undefined {
  const name = quoted(node.url, 60);
  const wrong: (readonly [string, string])[] = [];
  const path = mediaPath(node.url, context.path);
  if (path === undefined) {
    wrong.push([
      `image that is not a file of the media folder: ${name}`,
      `put the file into content/media and write its address as ${meantAddress(node.url)}`,
    ]);
  }
  warnOfMarks(node.title ?? '', node, context);
  if (node.alt?.includes('[[') || node.title?.includes('[[')) {
    wrong.push([
      `double brackets in the words of an image: ${name}`,
      'they are plain words: take the brackets away',
    ]);
  }
  if (!alone) {
    wrong.push([
      `image among other text: ${name}`,
      `give it a paragraph of its own, with an empty line before and after: ${example}`,
    ]);
  }
  for (const [message, advice] of wrong) report(context, startOf(node), message, advice);
  return wrong.length === 0 ? path : undefined;
}

function warnOfMarks(caption: string, node: Image, context: BodyContext): void {
  const mark = caption.includes('[[') ? undefined : markdownIn(caption);
  if (mark === undefined) return;
  const message = `captions are plain text: readers see ${quoted(mark.written)} as it is written`;
  warn(context, startOf(node), message, mark.advice);
}

/**
 * `/media/a%20b.jpg` → `media/a b.jpg`, and from `pages/about.md` the same for
 * `../media/a%20b.jpg`, which editors show; undefined for anything that is not a file of `media/`.
 */
function mediaPath(url: string, from: string): string | undefined {
  const path = decoded(url);
  if (/[?#]/.test(url) || /[\\\p{Cc}]/u.test(path)) return undefined;
  const whole = path.startsWith('../') ? fromFolderOf(from, path) : path;
  if (!whole?.startsWith('/media/')) return undefined;
  const names = whole.slice(1).split('/');
  const proper = names.every((name) => name !== '' && name !== '.' && name !== '..');
  return proper ? names.join('/') : undefined;
}

/** Goes up from the folder of a file; undefined above the content folder. */
function fromFolderOf(file: string, relative: string): string | undefined {
  const names = relative.split('/');
  const up = names.findIndex((name) => name !== '..');
  const folders = file.split('/').slice(0, -1);
  if (up > folders.length) return undefined;
  return `/${[...folders.slice(0, folders.length - up), ...names.slice(up)].join('/')}`;
}

/** A sign % that begins no character stands for itself. */
function decoded(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}

/** The address that was meant: from any folder, with the separators of any system, with ? and # in the name. */
function meantAddress(url: string): string {
  if (/^[a-z][a-z\d+.-]+:/i.test(url) || url.startsWith('//')) return '/media/name.jpg';
  const names = decoded(url)
    .split(/[/\\]/)
    .filter((name) => !/^\.*$/.test(name));
  const inside = names
    .slice(names.indexOf('media') + 1)
    .map((name) => name.replace(/\p{Cc}/gu, ''));
  return inside.length === 0 ? '/media/name.jpg' : mediaAddress(`media/${inside.join('/')}`);
}
