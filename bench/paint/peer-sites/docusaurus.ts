import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileText } from '../../corpus/article-file.ts';
import { runMeasured } from '../../measure/run-measured.ts';
import type { PeerArticle } from './peer-article.ts';
import { linkPackages, peerProgram, peerVersion } from './peer-packages.ts';
import type { Peer } from './peer-site.ts';

/** Docusaurus with the template `classic` of `create-docusaurus`: the article is a post of its blog. */
export const docusaurus: Peer = {
  name: 'Docusaurus',
  version: peerVersion('@docusaurus/core'),
  build: async (folder, article) => {
    const parent = path.dirname(folder);
    const create = [path.basename(folder), 'classic', '--javascript', '--skip-install'];
    await run(parent, 'create-docusaurus', [...create, '--package-manager', 'npm']);
    await linkPackages(folder);
    await writeFile(path.join(folder, 'blog', `${article.slug}.md`), post(article));
    await writeFile(path.join(folder, 'measured.config.js'), config(article));
    await run(folder, 'docusaurus', ['build', '--config', 'measured.config.js']);
    return { built: path.join(folder, 'build'), path: `/blog/${article.slug}/` };
  },
};

async function run(folder: string, program: string, given: readonly string[]): Promise<void> {
  await runMeasured({
    program: peerProgram(program),
    arguments: given,
    folder,
    environment: { CI: 'true', NO_UPDATE_NOTIFIER: '1' },
  });
}

function post({ slug, title, description, published, body }: PeerArticle): string {
  return fileText({ slug, title, description, date: published }, `\n${body}`);
}

/** The starter's settings, in the language of the article. */
function config({ lang }: PeerArticle): string {
  const i18n = { defaultLocale: lang, locales: [lang] };
  return `import starter from './docusaurus.config.js';
export default { ...starter, i18n: ${JSON.stringify(i18n)} };
`;
}
