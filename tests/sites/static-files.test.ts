import { readFileSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildToFolder } from '../../src/engine/build-to-folder.ts';
import { problemLine } from '../../src/engine/problem-lines.ts';
import { readManifest } from '../../src/engine/publish/site-manifest.ts';
import { baseFiles } from './files/base-files.ts';
import {
  buildSound,
  differences,
  filesIn,
  scratchFolder,
  testOptions,
} from './files/built-folder.ts';
import { writeFiles } from './files/write-files.ts';

/* The folder `static` beside the content is published unchanged. */

const statics = {
  'static/CNAME': 'news.example',
  'static/.well-known/assetlinks.json': '[]',
  'static/.nojekyll': '',
  'static/kit/logo.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  'static/robots.txt': '\r\nUser-agent: CopyBot\r\nDisallow: /\r\n\r\n',
  'static/_headers': '/kit/*\n  X-Robots-Tag: noindex\n',
  'static/_redirects': '/shop/* https://shop.example/:splat 301\n',
  // Not published.
  'static/.DS_Store': 'x',
  'static/kit/.logo.svg.swp': 'x',
  'static/.env': 'TOKEN=x',
  'static/.git/config': 'x',
};
const published = ['.nojekyll', '.well-known/assetlinks.json', 'CNAME', 'kit/logo.svg'];

let folder: string;
let remove: () => Promise<void>;
let site: ReadonlyMap<string, Buffer>;
const at = (name: string) => path.join(folder, name);
const build = (content = 'content') => buildSound(at(content), at('site'));
beforeAll(async () => {
  ({ folder, remove } = await scratchFolder());
  const content = Object.entries(baseFiles).map(([name, text]) => [`content/${name}`, text]);
  writeFiles(folder, { ...Object.fromEntries(content), ...statics });
  await build();
  site = await filesIn(at('site'));
});
afterAll(() => remove());

test('files are copied byte for byte, without those of systems and editors, and are in the manifest', async () => {
  const manifest = await readManifest(at('site'));
  for (const name of published) {
    expect(site.get(name), name).toEqual(readFileSync(at(`static/${name}`)));
    expect(manifest?.has(name), name).toBe(true);
  }
  const names = [...site.keys()];
  const hidden = names.filter((name) => /(?:^|\/)\./.test(name) && !name.startsWith('.dateline'));
  expect(hidden).toEqual(published.slice(0, 2));
});

test('lines for robots and hosts follow those of Dateline', () => {
  const end = (name: string) => site.get(name)?.toString().split('\n').slice(-4);
  expect(site.get('robots.txt')?.toString()).toMatch(/^User-agent: \*\nDisallow:\n\nSitemap: /);
  expect(end('robots.txt')).toEqual(['', 'User-agent: CopyBot', 'Disallow: /', '']);
  expect(end('_headers')).toEqual(['', '/kit/*', '  X-Robots-Tag: noindex', '']);
  expect(end('_redirects')?.slice(-2)).toEqual(['/shop/* https://shop.example/:splat 301', '']);
});

test('an edit changes only this file, and a second build nothing', async () => {
  writeFileSync(at('static/CNAME'), 'paper.example');
  expect((await build()).files).toMatchObject({ made: 1, removed: 0 });
  utimesSync(at('static/CNAME'), 1, 1);
  expect((await build()).files).toMatchObject({ made: 0, removed: 0 });
  writeFileSync(at('static/CNAME'), 'news.example');
  writeFileSync(at('static/robots.txt'), '');
  expect((await build()).files).toMatchObject({ made: 2, removed: 0 });
  expect((await filesIn(at('site'))).get('robots.txt')?.toString()).not.toContain('CopyBot');
  writeFileSync(at('static/robots.txt'), statics['static/robots.txt']);
  await build();
  expect(differences(await filesIn(at('site')), site)).toEqual([]);
});

test('files that cannot be published are reported, and nothing is written', async () => {
  writeFiles(folder, {
    'static/.dateline.json': '{}',
    'static/.Dateline-journal': '{}',
    'static/feed.rss': '<rss/>',
    'static/_redirects': 'caf\u0000',
  });
  symlinkSync('../content/site.yaml', at('static/leak.yaml'));
  const report = await buildToFolder(testOptions(at('content'), at('site')), () => 0);
  expect(report.written).toBe(false);
  expect(report.problems.map(problemLine)).toEqual([
    '../static/.Dateline-journal:1:1  names that begin with ".dateline" are those of the build itself — rename it, or delete it',
    '../static/.dateline.json:1:1  names that begin with ".dateline" are those of the build itself — rename it, or delete it',
    expect.stringMatching(/^\.\.\/static\/_redirects:1:4 .*NUL/),
    '../static/feed.rss:1:1  its address /feed.rss is already used by Dateline itself — delete it, or list "web-feeds" under "leaveOut" in site.yaml to publish yours instead',
    '../static/leak.yaml:1:1  a symbolic link that leads out of the folder "static" — put the file itself in its place, or delete the link',
  ]);
  expect(differences(await filesIn(at('site')), site)).toEqual([]);
});
