import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { addedParagraph, type Contestant } from '../contestant.ts';
import { type CorpusFile, fileText } from '../corpus/article-file.ts';
import type { CorpusPlan } from '../corpus/corpus-plan.ts';
import { writeFiles } from '../corpus/write-corpus.ts';
import { editFile, type FileChange } from '../file-changes.ts';
import type { Scenario } from '../scenarios.ts';
import {
  groupKinds,
  newestPlainArticle,
  type PlainArticle,
  plainArticles,
  plainGroups,
} from './plain-article.ts';

const { resolve } = createRequire(import.meta.url);

/** The Markdown renderer: Eleventy's default, or remark as a library. */
export type EleventyMarkdown = 'markdown-it' | 'remark';

/**
 * The corpus as an Eleventy site, configured to be as fast as possible: layouts are JavaScript, no template language
 * processes the Markdown, one collection builds all lists instead of tags, and data that all pages share is in a
 * module, since Eleventy merges global data into each page.
 * @param folder for the site's sources and its pages, absolute path
 */
export async function eleventy(
  folder: string,
  plan: CorpusPlan,
  markdown: EleventyMarkdown,
): Promise<Contestant> {
  const out = path.join(folder, '_site');
  await writeFiles(folder, siteFiles(plan, markdown));
  const newest = path.join(folder, articlePath(newestPlainArticle(plan)));
  return {
    name: `Eleventy ${packageVersion()} with ${markdown}`,
    command: { program: process.execPath, arguments: [commandFile(), '--quiet'], folder },
    out,
    leftovers: [out],
    steps: new Map<Scenario, FileChange | undefined>([
      ['cold', undefined],
      ['body', editFile(newest, (text) => text + addedParagraph)],
    ]),
  };
}

function commandFile(): string {
  return path.join(packageFolder(), 'cmd.cjs');
}

function packageFolder(): string {
  return path.dirname(path.dirname(resolve('@11ty/eleventy')));
}

function packageVersion(): string {
  const file = path.join(packageFolder(), 'package.json');
  const { version }: { version: string } = JSON.parse(readFileSync(file, 'utf8'));
  return version;
}

function* siteFiles(plan: CorpusPlan, markdown: EleventyMarkdown): Generator<CorpusFile> {
  yield { path: 'package.json', text: '{"type": "module"}\n' };
  yield { path: 'eleventy.config.js', text: config(markdown) };
  yield { path: '_includes/page.11ty.js', text: pageLayout };
  yield { path: '_includes/article.11ty.js', text: articleLayout };
  yield { path: 'front.11ty.js', text: front };
  yield { path: 'lists.11ty.js', text: lists };
  yield {
    path: 'missing.md',
    text: fileText({ ...staticFront('No such page'), permalink: '/404.html' }, ''),
  };
  for (const slug of ['about', 'contact', 'standards']) {
    yield { path: `${slug}.md`, text: fileText(staticFront(slug), 'How this paper works.\n') };
  }
  yield {
    path: 'groups.js',
    text: `export const groups = ${JSON.stringify(plainGroups(plan))};
`,
  };
  yield { path: 'articles/articles.11tydata.json', text: '{"layout": "article.11ty.js"}\n' };
  for (const article of plainArticles(plan)) yield articleFile(article);
}

function staticFront(title: string) {
  return { layout: 'page.11ty.js', title };
}

function articlePath({ day, slug }: PlainArticle): string {
  return `articles/${day.slice(0, 7)}/${slug}.md`;
}

function articleFile(article: PlainArticle): CorpusFile {
  const { title, description, published, url, groups, body } = article;
  const front = { title, description, date: published, permalink: url, groups };
  return { path: articlePath(article), text: fileText(front, `\n${body}`) };
}

function config(markdown: EleventyMarkdown): string {
  const library = (name: string) => JSON.stringify(pathToFileURL(resolve(name)).href);
  const remark = `
import { remark } from ${library('remark')};
import remarkGfm from ${library('remark-gfm')};
import remarkHtml from ${library('remark-html')};
const processor = remark().use(remarkGfm).use(remarkHtml).freeze();
const markdown = { render: (text) => String(processor.processSync(text)) };`;
  return `import { groups } from './groups.js';${markdown === 'remark' ? remark : ''}
${listCode}export default function (config) {
  ${markdown === 'remark' ? "config.setLibrary('md', markdown);" : ''}
  const newest = (api) => api.getFilteredByGlob('articles/**/*.md').sort(newestFirst);
  config.addCollection('newest', (api) => newest(api).slice(0, 30));
  config.addCollection('lists', (api) => listPages(newest(api)));
  return { markdownTemplateEngine: false, templateFormats: ['md', '11ty.js'] };
}
`;
}

/** Groups all articles once. Every list gets a page, even if it is empty. */
const listCode = `const kinds = ${JSON.stringify(groupKinds)};
const newestFirst = (a, b) => b.date - a.date;

function addTo(map, key, article) {
  if (map.has(key)) map.get(key).push(article);
  else map.set(key, [article]);
}

function listPages(articles) {
  const found = new Map();
  for (const article of articles) {
    const { permalink, groups: of } = article.data;
    addTo(found, permalink.slice(0, '/2016/08/'.length), article);
    addTo(found, permalink.slice(0, '/2016/08/03/'.length), article);
    for (const kind of kinds) for (const id of of[kind]) addTo(found, '/' + kind + '/' + id + '/', article);
  }
  const named = new Map(groups.map((group) => ['/' + group.kind + '/' + group.id + '/', group]));
  const urls = new Set([...named.keys(), ...found.keys()]);
  const pages = [...urls].map((url) => {
    const { title = url, description = '' } = named.get(url) ?? {};
    return { url, title, description, items: found.get(url) ?? [] };
  });
  const dated = pages.filter(({ url }) => !named.has(url));
  const link = ({ url, title }) => ({ url, data: { title } });
  const directories = kinds.map((kind) => {
    const items = pages.filter(({ url }) => url.startsWith('/' + kind + '/')).map(link);
    return { url: '/' + kind + '/', title: kind, description: '', items };
  });
  const archive = { url: '/archive/', title: 'Archive', description: '', items: dated.map(link) };
  return [...pages, ...directories, archive];
}

`;

const document = `
export const escape = (text) => String(text ?? '').replace(/[&<>"]/g, (sign) => '&#' + sign.charCodeAt(0) + ';');
export const document = ({ title, description, page }, main) => '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>' +
  escape(title) + '</title><meta name="description" content="' + escape(description) + '"><link rel="canonical" href="https://velhaven-post.example' +
  page.url + '"></head><body><nav><a href="/">The Velhaven Post</a> <a href="/about/">About</a></nav><main>' + main + '</main></body></html>';
const days = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
export const item = ({ url, date, data }) => '<li><a href="' + url + '">' + escape(data.title) + '</a> ' + (date ? days.format(date) : '') + '</li>';
`;

const pageLayout = `${document}
export default (data) => document(data, '<h1>' + escape(data.title) + '</h1>' + data.content);
`;
const articleLayout = `import { groups } from '../groups.js';
import { document, escape } from './page.11ty.js';
const titles = new Map(groups.map(({ kind, id, title }) => ['/' + kind + '/' + id + '/', title]));
export default (data) => {
  const urls = Object.entries(data.groups).flatMap(([kind, ids]) => ids.map((id) => '/' + kind + '/' + id + '/'));
  const links = urls.map((url) => '<li><a href="' + url + '">' + escape(titles.get(url)) + '</a></li>');
  return document(data, '<article><h1>' + escape(data.title) + '</h1><p>' + escape(data.description) + '</p><time>' +
    data.page.date.toISOString() + '</time>' + data.content + '<ul>' + links.join('') + '</ul></article>');
};
`;
const front = `import { document, item } from './_includes/page.11ty.js';
export const data = { permalink: '/', title: 'The Velhaven Post' };
export const render = (data) => document(data, '<ul>' + data.collections.newest.map(item).join('') + '</ul>');
`;
const lists = `import { document, escape, item } from './_includes/page.11ty.js';
export const data = {
  pagination: { data: 'collections.lists', size: 1, alias: 'list' },
  permalink: ({ list }) => list.url,
};
export const render = ({ list, page }) => document({ ...list, page }, '<h1>' + escape(list.title) + '</h1><p>' +
  escape(list.description) + '</p><ul>' + list.items.map(item).join('') + '</ul>');
`;
