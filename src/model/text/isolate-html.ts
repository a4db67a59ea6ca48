import { directionOf } from '../language.ts';
import { decodeHtml, escapeHtml } from './html-text.ts';
import {
  isolatingElement,
  leftToRightRuns,
  type Run,
  withIsolatedRuns,
} from './left-to-right-runs.ts';

/** A comment, a tag with its name and attributes, or text. Attribute values must be in double quotes. */
const htmlToken = /<!--[\s\S]*?-->|<(\/?)([a-z][\w-]*)((?:"[^"]*"|[^">])*)>|[^<]+/g;

/** Elements whose content is left unchanged: isolated text, drawings and code. */
const skippedElements = new Set([
  'bdi',
  'bdo',
  'code',
  'pre',
  'script',
  'style',
  'svg',
  'textarea',
  'title',
]);

/**
 * Isolates the left-to-right runs (see `leftToRightRuns`) of right-to-left HTML: with elements in its
 * text, with control characters in attributes that browsers show. Elements that are left-to-right
 * already are not changed.
 * @param html with attribute values in double quotes, and `<` and `&` escaped in text
 * @param wordsLanguage the language to assume for words in Latin letters, if any
 */
export function isolateHtml(html: string, wordsLanguage?: string): string {
  const isInsideSkipped = createSkipTracker();
  return html.replace(htmlToken, (text, slash?: string, name?: string, attributes = '') => {
    if (name === undefined) {
      const stays = isInsideSkipped() || text.startsWith('<');
      return stays ? text : isolateText(text, wordsLanguage);
    }
    const tag = { name, attributes, isEnd: slash === '/' };
    return isInsideSkipped(tag) || tag.isEnd ? text : `<${name}${isolateAttributes(attributes)}>`;
  });
}

interface Tag {
  readonly name: string;
  readonly attributes: string;
  readonly isEnd: boolean;
}

/**
 * Returns a function to call for each tag and text in order. It says whether that tag or text belongs to
 * an element whose content is left unchanged.
 */
function createSkipTracker(): (tag?: Tag) => boolean {
  let name = '';
  let depth = 0;
  return (tag) => {
    if (tag === undefined || (depth > 0 && tag.name !== name)) return depth > 0;
    if (depth === 0 && !(isSkipped(tag.name, tag.attributes) && !tag.isEnd)) return false;
    name = tag.name;
    depth += tag.isEnd ? -1 : 1;
    return true;
  };
}

function isSkipped(name: string, attributes: string): boolean {
  const [, dir] = / dir="([^"]*)"/.exec(attributes) ?? [];
  const [, lang] = / lang="([^"]*)"/.exec(attributes) ?? [];
  return (
    skippedElements.has(name) ||
    dir === 'ltr' ||
    (lang !== undefined && directionOf(lang) === 'ltr')
  );
}

function isolateText(text: string, wordsLanguage: string | undefined): string {
  const runs = leftToRightRuns(decodeHtml(text));
  if (runs.every(({ kind }) => kind === 'plain')) return text;
  return runs.map((run) => runHtml(run, wordsLanguage)).join('');
}

function runHtml({ text, kind }: Run, wordsLanguage: string | undefined): string {
  if (kind === 'plain') return escapeHtml(text);
  const lang = kind === 'words' && wordsLanguage !== undefined ? ` lang="${wordsLanguage}"` : '';
  const name = isolatingElement(kind);
  return `<${name}${lang} dir="ltr">${escapeHtml(text)}</${name}>`;
}

/** Isolates runs in attributes that browsers or style sheets show as text. */
function isolateAttributes(attributes: string): string {
  return attributes.replace(/ (title|data-note)="([^"]*)"/g, (all, name: string, value: string) => {
    const text = decodeHtml(value);
    const isolated = withIsolatedRuns(text);
    return isolated === text ? all : ` ${name}="${escapeHtml(isolated)}"`;
  });
}
