import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import { plainBody } from '../../peers/plain-article.ts';

/** An article of the project's site in a form that any generator can read. */
export interface PeerArticle {
  readonly slug: string;
  /** `en` */
  readonly lang: string;
  readonly title: string;
  readonly description: string;
  /** `2016-08-03T08:00:00+02:00` */
  readonly published: string;
  /** CommonMark: the key points as a list, then the text. */
  readonly body: string;
}

interface Front {
  readonly headline: string;
  readonly standfirst: string;
  readonly published: string;
  readonly keyPoints?: readonly string[];
}

/**
 * Reads an article.
 * @param content absolute path of the content folder
 * @param address of its page: `/ar/2016/08/03/unity-government-forces-take-sirte-district/`
 * @param lang the language of the page; files of the default language have no language in their names
 */
export async function readPeerArticle(
  content: string,
  address: string,
  lang: string,
): Promise<PeerArticle> {
  const [, prefix, year = '', month = '', slug = ''] =
    /^(\/[a-z]{2})?\/(\d{4})\/(\d\d)\/\d\d\/([^/]+)\/$/.exec(address) ?? [];
  const name = prefix === undefined ? `${slug}.md` : `${slug}.${lang}.md`;
  const text = await readFile(path.join(content, 'articles', year, month, name), 'utf8');
  return peerArticle(text, slug, lang);
}

/** Converts an article to plain Markdown. @param text of its file */
export function peerArticle(text: string, slug: string, lang: string): PeerArticle {
  const [, frontText = '', ownBody = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
  const { headline, standfirst, published, keyPoints = [] }: Front = parse(frontText);
  const points = keyPoints.map((point) => `- ${point}\n`).join('');
  const { body } = plainBody(ownBody, new Map());
  return {
    slug,
    lang,
    title: headline,
    description: standfirst,
    published,
    body: `${points}\n${body.trim()}\n`,
  };
}
