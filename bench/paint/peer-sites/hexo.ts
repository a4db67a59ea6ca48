import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileText } from '../../corpus/article-file.ts';
import { runMeasured } from '../../measure/run-measured.ts';
import type { PeerArticle } from './peer-article.ts';
import { linkPackages, peerProgram, peerVersion } from './peer-packages.ts';
import type { Peer } from './peer-site.ts';

/** Hexo with the site that `hexo init` creates, and its theme, landscape. */
export const hexo: Peer = {
  name: 'Hexo',
  version: peerVersion('hexo'),
  build: async (folder, article) => {
    await run(path.dirname(folder), ['init', '--no-clone', '--no-install', path.basename(folder)]);
    await linkPackages(folder);
    await writeFile(path.join(folder, 'source/_posts', `${article.slug}.md`), post(article));
    await writeFile(path.join(folder, 'measured.yml'), `language: ${article.lang}\n`);
    await run(folder, ['generate', '--config', '_config.yml,measured.yml']);
    const day = article.published.slice(0, 10).replaceAll('-', '/');
    return { built: path.join(folder, 'public'), path: `/${day}/${article.slug}/` };
  },
};

async function run(folder: string, given: readonly string[]): Promise<void> {
  await runMeasured({ program: peerProgram('hexo'), arguments: given, folder });
}

function post({ title, description, published, body }: PeerArticle): string {
  return fileText({ title, description, date: published }, `\n${body}`);
}
