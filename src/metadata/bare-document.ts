import { type ComponentChildren, h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { SiteReader } from '../facts/site-reader.ts';
import { directionOf, type LanguageCode } from '../model/language.ts';
import { absoluteUrl } from './absolute-url.ts';

/** A page without layout, which search engines do not index. */
interface BareDocument {
  readonly lang: LanguageCode;
  readonly title: string;
  /** URL of the page that search engines index in its place, from the root of the site. */
  readonly canonical: string;
  /** Content-Security-Policy. */
  readonly policy: string;
  /** What its head has at the end. */
  readonly head: readonly ComponentChildren[];
  readonly body: ComponentChildren;
}

/** The colours of the reader's system. */
export const systemColours = h('meta', { name: 'color-scheme', content: 'light dark' });

/** Writes a page without layout. */
export function bareDocument(document: BareDocument, { publication }: SiteReader): string {
  const { lang, title, canonical, policy } = document;
  const head = h(
    'head',
    {},
    h('meta', { charset: 'utf-8' }),
    h('meta', { 'http-equiv': 'Content-Security-Policy', content: policy }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('title', {}, title),
    h('meta', { name: 'robots', content: 'noindex' }),
    h('link', { rel: 'canonical', href: absoluteUrl(publication, canonical) }),
    ...document.head,
  );
  const html = h('html', { lang, dir: directionOf(lang) }, head, document.body);
  return `<!doctype html>${renderToString(html)}\n`;
}
