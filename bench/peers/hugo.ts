import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { addedParagraph, type Contestant } from '../contestant.ts';
import { type CorpusFile, fileText } from '../corpus/article-file.ts';
import type { CorpusPlan } from '../corpus/corpus-plan.ts';
import { writeFiles } from '../corpus/write-corpus.ts';
import type { DevServer } from '../dev/dev-server.ts';
import { editFile, type FileChange } from '../file-changes.ts';
import type { Scenario } from '../scenarios.ts';
import {
  newestPlainArticle,
  type PlainArticle,
  plainArticles,
  plainGroups,
} from './plain-article.ts';

/**
 * The corpus as a Hugo site. Every group, day and month is a taxonomy, which is Hugo's native and
 * fastest way to make lists. Feeds and site maps are off, since the other generators do not make
 * them.
 * @param folder for the site's sources and its pages, absolute path
 * @returns undefined if `hugo` is not on the PATH
 */
export async function hugo(folder: string, plan: CorpusPlan): Promise<Contestant | undefined> {
  const version = await installedVersion();
  if (version === undefined) return undefined;
  const out = path.join(folder, 'public');
  await writeFiles(folder, siteFiles(plan));
  const newest = newestPlainArticle(plan);
  const file = path.join(folder, articlePath(newest));
  return {
    name: `Hugo ${version}`,
    command: { program: 'hugo', arguments: ['--quiet'], folder },
    out,
    leftovers: [out, path.join(folder, 'resources')],
    steps: new Map<Scenario, FileChange | undefined>([
      ['cold', undefined],
      ['body', editFile(file, (text) => text + addedParagraph)],
    ]),
    dev: devServer(folder, newest.url, file),
  };
}

/** The server as an editor starts it. Its output folder is separate from the measured builds. */
function devServer(folder: string, page: string, article: string): DevServer {
  const out = path.join(folder, 'public-of-dev');
  const server = (port: number) => ['server', '--port', String(port), '--destination', out];
  return {
    command: (port) => ({ program: 'hugo', arguments: server(port), folder }),
    page,
    article,
    leftovers: [out],
    // LiveReload's protocol (https://github.com/livereload/livereload-js) starts with a hello from
    // each side.
    reloads: {
      by: 'socket',
      path: '/livereload',
      greeting: JSON.stringify({
        command: 'hello',
        protocols: ['http://livereload.com/protocols/official-7'],
      }),
      isReload: (message) => message.includes('"command":"reload"'),
    },
  };
}

async function installedVersion(): Promise<string | undefined> {
  try {
    const { stdout } = await promisify(execFile)('hugo', ['version']);
    return /v(\d+(?:\.\d+)*)/.exec(stdout)?.[1] ?? 'of unknown version';
  } catch {
    return undefined;
  }
}

function* siteFiles(plan: CorpusPlan): Generator<CorpusFile> {
  yield { path: 'hugo.toml', text: config };
  yield { path: 'layouts/index.html', text: page(front) };
  yield { path: 'layouts/_default/single.html', text: page(single) };
  yield { path: 'layouts/_default/term.html', text: page(list) };
  yield { path: 'layouts/_default/terms.html', text: page(terms) };
  yield { path: 'layouts/404.html', text: page('<h1>No such page</h1>') };
  for (const slug of ['about', 'contact', 'standards']) {
    yield {
      path: `content/${slug}.md`,
      text: fileText({ title: slug }, 'How this paper works.\n'),
    };
  }
  for (const { kind, id, title, description } of plainGroups(plan)) {
    yield { path: `content/${kind}/${id}/_index.md`, text: fileText({ title, description }, '') };
  }
  for (const article of plainArticles(plan)) yield articleFile(article);
}

function articlePath({ day, slug }: PlainArticle): string {
  return `content/articles/${day.slice(0, 7)}/${slug}.md`;
}

function articleFile(article: PlainArticle): CorpusFile {
  const { title, description, published, url, day, groups, body } = article;
  const periods = { days: [day], months: [day.slice(0, 7)] };
  const front = { title, description, date: published, url, ...groups, ...periods };
  return { path: articlePath(article), text: fileText(front, `\n${body}`) };
}

const config = `baseURL = "https://velhaven-post.example/"
title = "The Velhaven Post"
disableKinds = ["section", "RSS", "sitemap"]
[taxonomies]
section = "sections"
story = "stories"
person = "people"
place = "places"
organisation = "organisations"
day = "days"
month = "months"
[outputs]
home = ["HTML"]
taxonomy = ["HTML"]
term = ["HTML"]
`;

const page = (main: string) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>{{ .Title }}</title>
<meta name="description" content="{{ .Description }}"><link rel="canonical" href="{{ .Permalink }}"></head>
<body><nav><a href="/">{{ site.Title }}</a> <a href="/about/">About</a></nav><main>${main}</main></body></html>
`;

const item =
  '<li><a href="{{ .RelPermalink }}">{{ .Title }}</a> {{ .Date.Format "2 January 2006" }}</li>';
const front = `<ul>{{ range first 30 (where site.RegularPages "Section" "articles") }}${item}{{ end }}</ul>`;
const list = `<h1>{{ .Title }}</h1><p>{{ .Description }}</p><ul>{{ range .Pages }}${item}{{ end }}</ul>`;
const terms =
  '<h1>{{ .Title }}</h1><ul>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>';
const single = `<article><h1>{{ .Title }}</h1><p>{{ .Description }}</p><time>{{ .Date.Format "2 January 2006, 15:04" }}</time>
{{ .Content }}<ul>{{ range $kind := slice "sections" "stories" "people" "places" "organisations" }}{{ range $.GetTerms $kind }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}{{ end }}</ul></article>`;
