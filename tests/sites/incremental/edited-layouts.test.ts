import { execFile } from 'node:child_process';
import { cpSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { projectFolder } from '../../../src/engine/cache/project-folder.ts';
import { contentOf, differences, filesIn, scratchFolder } from '../files/built-folder.ts';

let folder: string;
let remove: () => Promise<void>;

/** A copy of the project whose layouts can be edited. */
beforeAll(async () => {
  ({ folder, remove } = await scratchFolder());
  const parts = ['src', 'layouts', '.eleventy.ts', 'package.json', 'package-lock.json'];
  for (const part of [...parts, 'tsconfig.json']) {
    cpSync(path.join(projectFolder, part), path.join(folder, part), { recursive: true });
  }
  symlinkSync(path.join(projectFolder, 'node_modules'), path.join(folder, 'node_modules'));
});
afterAll(() => remove());

async function build(out: string): Promise<void> {
  const command = path.join(folder, 'src/commands/dateline.mjs');
  const options = ['--out', path.join(folder, out), '--now', '2031-05-06T12:00:00Z', '--no-cards'];
  const args = [command, 'build', '--content', contentOf('port-esker'), '--quiet', ...options];
  const env = { ...process.env, DATELINE_CACHE: path.join(folder, 'cache') };
  await promisify(execFile)(process.execPath, args, { cwd: folder, env });
}

/** The result of a build that has no results of earlier builds. */
async function cleanSite() {
  for (const name of ['clean', 'cache/parsed', 'cache/facts']) {
    rmSync(path.join(folder, name), { recursive: true, force: true });
  }
  await build('clean');
  return filesIn(path.join(folder, 'clean'));
}

function edit(name: string, from: string, to: string): void {
  const file = path.join(folder, name);
  const text = readFileSync(file, 'utf8');
  if (!text.includes(from)) throw new Error(`${name} has no ${from}`);
  writeFileSync(file, text.replace(from, to));
}

/** A file of the project, words in it and their replacement; a page that shows it, and the text there. */
const edits = [
  ['layouts/section.11ty.tsx', 'level={2}', 'level={3}', 'harbour/index.html', '<h3'],
  [
    'layouts/parts/document/footer.tsx',
    '"footer"',
    '"footer edited"',
    '404.html',
    'class="footer edited"',
  ],
  ['layouts/styles/base.css', 'border-box', 'content-box', 'index.html', 'content-box'],
  ['layouts/strings/en/words.ts', "'Skip to content'", "'Skip on'", 'index.html', '>Skip on</a>'],
  ['layouts/strings/en/words.ts', '© ${', '(c) ${', 'feed.atom', '(c) Port Esker Press'],
  [
    'src/metadata/sitemaps/robots-txt.ts',
    'Disallow:',
    'Disallow: /x',
    'robots.txt',
    'Disallow: /x',
  ],
] as const;

test('whatever shows an edited layout, part, style, word or format is rebuilt, and nothing else remains', async () => {
  await build('site');
  for (const [file, from, to, page, shown] of edits) {
    edit(file, from, to);
    await build('site');
    const site = await filesIn(path.join(folder, 'site'));
    expect(differences(site, await cleanSite()), file).toEqual([]);
    expect(site.get(page)?.toString(), file).toContain(shown);
  }
}, 120_000);
