import { cp, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { dateline } from '../commands/run-dateline.ts';
import { casesFolder, contentOf, scratchFolder } from './files/built-folder.ts';
import { testNow } from './files/memory-folder.ts';

/**
 * Pages are linked by their folders, other files by names. Files whose names depend on their content are left out, and
 * those of the search.
 */
function addressOf(file: string): string | undefined {
  if (/^(?:_|assets\/|media\/|pagefind\/|\.dateline)/.test(file)) return undefined;
  return `/${file.replace(/(?:^|(?<=\/))index\.html$/, '')}`;
}

test('every file of a site can be linked', async () => {
  const { folder, remove } = await scratchFolder();
  const content = path.join(folder, 'content');
  await cp(contentOf('isle-of-orme'), content, { recursive: true });
  const listed = await readFile(path.join(casesFolder, 'isle-of-orme/expected/files.txt'), 'utf8');
  const addresses = listed
    .trim()
    .split('\n')
    .flatMap((file) => addressOf(file) ?? []);
  expect(addresses).toEqual(
    expect.arrayContaining(['/', '/feed.rss', '/fr/feed.rss', '/robots.txt']),
  );
  const links = addresses.map((address) => `- [this](${address})`).join('\n');
  const page = `---\ntitle: All files\ndescription: Links to each\n---\n\n${links}\n`;
  await writeFile(path.join(content, 'pages/all-files.md'), page);
  const { code, stdout, stderr } = await dateline(
    ['check', '--content', content, '--now', testNow.iso, '--quiet'],
    { cwd: folder, env: { DATELINE_CACHE: path.join(folder, 'cache') } },
  );
  expect({ code, output: stdout + stderr }).toEqual({ code: 0, output: '' });
  await remove();
}, 60_000);
