import type { Image, Root } from 'mdast';
import type { VFile } from 'vfile';
import { embedAddress, embedAdvice } from '../../model/address/embed-address.ts';
import { mediaAddress } from '../../model/address/media-address.ts';
import { percentDecoded } from '../../model/address/url.ts';
import { isVisuallyEmpty } from '../../model/text/invisible.ts';
import { oneLine } from '../../model/text/one-line.ts';
import { type BodyContext, contextOf, quoted, report, startOf, warn } from '../body-context.ts';
import { findMarkdown } from '../find-markdown.ts';
import { markup, slotNode, textNode } from '../nodes.ts';
import { typeset } from '../text/typography.ts';
import { walkType } from '../walk.ts';

const example = '![what the picture shows](/media/port.jpg "what to know of it")';

/**
 * Checks pictures and replaces each picture in a paragraph of its own by a `figure` with a slot, since
 * the file's size and credit are known only later. Its title in Markdown is the caption.
 *
 * Reports any other picture, since there would be no place for its caption. Runs after `references`.
 */
export function pictures(tree: Root, file: VFile): void {
  const context = contextOf(file);
  walkType(tree, 'image', (node, parent, index) => {
    if (parent === undefined) return;
    const alone = parent.type === 'paragraph' && parent.children.length === 1;
    const path = checkPicture(node, alone, context);
    if (alone && path !== undefined) {
      Object.assign(parent, figure(node, path, context));
    } else {
      // The picture's description takes its place.
      parent.children[index] = textNode(node.alt ?? '');
    }
  });
}

function figure(node: Image, path: string, context: BodyContext): ReturnType<typeof markup> {
  const words = (text: string | null | undefined) => {
    const line = oneLine(text ?? '');
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
    slotNode({ slot: 'picture', index: context.pictures.length - 1 }),
  ]);
}

/** Reports everything wrong with a picture; returns its path in the content folder if nothing is. */
function checkPicture(node: Image, alone: boolean, context: BodyContext): string | undefined {
  const name = quoted(node.url, 60);
  const mistakes: (readonly [message: string, advice: string])[] = [];
  const path = mediaPath(node.url, context.path);
  const embed = embedAddress(node.url);
  if (embed !== undefined) {
    report(context, startOf(node), `a ${embed.kind} is not a picture: ${name}`, embedAdvice(embed));
    return undefined;
  }
  if (path === undefined) {
    mistakes.push([
      `picture that is not a file in the media folder: ${name}`,
      `put the file into content/media and write its address as ${meantAddress(node.url)}`,
    ]);
  }
  warnOfMarks(node.title ?? '', node, context);
  if (node.alt?.includes('[[') || node.title?.includes('[[')) {
    mistakes.push([
      `double brackets in the description or caption of a picture: ${name}`,
      'they are plain text: delete the brackets',
    ]);
  }
  if (!alone) {
    mistakes.push([
      `picture without a paragraph of its own: ${name}`,
      `put an empty line before and after it: ${example}`,
    ]);
  }
  for (const [message, advice] of mistakes) report(context, startOf(node), message, advice);
  return mistakes.length === 0 ? path : undefined;
}

function warnOfMarks(caption: string, node: Image, context: BodyContext): void {
  const mark = caption.includes('[[') ? undefined : findMarkdown(caption);
  if (mark === undefined) return;
  const message = `captions are plain text: readers see ${quoted(mark.written)} as written`;
  warn(context, startOf(node), message, mark.advice);
}

/**
 * The path of a picture in the content folder: `/media/a%20b.jpg` → `media/a b.jpg`. A relative
 * address also works, since text editors can preview it: `../media/a%20b.jpg` in `pages/about.md`.
 * @returns undefined for anything that is not in `media/`
 */
function mediaPath(url: string, from: string): string | undefined {
  const path = percentDecoded(url);
  if (/[?#]/.test(url) || /[\\\p{Cc}]/u.test(path)) return undefined;
  const absolute = path.startsWith('../') ? resolveFrom(from, path) : path;
  if (!absolute?.startsWith('/media/')) return undefined;
  const names = absolute.slice(1).split('/');
  const isValid = names.every((name) => name !== '' && name !== '.' && name !== '..');
  return isValid ? names.join('/') : undefined;
}

/**
 * Resolves a relative address against the folder of a file; undefined if it leads out of the
 * content folder.
 */
function resolveFrom(file: string, relative: string): string | undefined {
  const names = relative.split('/');
  const up = names.findIndex((name) => name !== '..');
  const folders = file.split('/').slice(0, -1);
  if (up > folders.length) return undefined;
  return `/${[...folders.slice(0, folders.length - up), ...names.slice(up)].join('/')}`;
}

/**
 * The address that was probably meant: accepts any folder, any path separator, and ? and # in the
 * name.
 */
function meantAddress(url: string): string {
  if (/^[a-z][a-z\d+.-]+:/i.test(url) || url.startsWith('//')) return '/media/name.jpg';
  const names = percentDecoded(url)
    .split(/[/\\]/)
    .filter((name) => !/^\.*$/.test(name));
  const inside = names
    .slice(names.indexOf('media') + 1)
    .map((name) => name.replace(/\p{Cc}/gu, ''));
  return inside.length === 0 ? '/media/name.jpg' : mediaAddress(`media/${inside.join('/')}`);
}
