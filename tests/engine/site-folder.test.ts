import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { projectFolder } from '../../src/engine/cache/project-folder.ts';
import { siteFolder, siteFolderAbove } from '../../src/engine/site-folder.ts';
import { writeTexts } from './site-folder.ts';

const base = realpathSync(mkdtempSync(path.join(tmpdir(), 'dateline-site-folder-')));
const [paper, other, empty] = ['paper', 'other', 'empty'].map((name) => path.join(base, name)) as [
  string,
  string,
  string,
];
for (const site of [paper, other]) {
  writeTexts(site, { 'content/site.yaml': 'name: Paper\n', 'package.json': '{}' });
}
mkdirSync(path.join(paper, 'content', 'articles'));
mkdirSync(empty);
symlinkSync(paper, path.join(base, 'link'));

afterAll(() => rmSync(base, { recursive: true, force: true }));

/** The variables that npm sets if `folder` is the package and `calledFrom` the caller's folder. */
const npm = (folder: string, calledFrom: string) => ({
  npm_package_json: path.join(folder, 'package.json'),
  INIT_CWD: calledFrom,
});

describe('siteFolder', () => {
  test.each([
    ["is the caller's folder", paper, {}, paper],
    ["is the caller's folder, even without content", empty, {}, empty],
    ['is not found above the caller', path.join(paper, 'content'), {}, path.join(paper, 'content')],
    ["is the caller's folder rather than npm's package", other, npm(paper, other), other],
    ["is npm's package, if the caller is elsewhere", empty, npm(paper, empty), paper],
    [
      "is npm's package, if the caller is inside",
      path.join(paper, 'content'),
      npm(paper, path.join(paper, 'content')),
      paper,
    ],
    ["is npm's package, given as a link", empty, npm(path.join(base, 'link'), empty), paper],
    ["is not the package of npm's other caller", empty, npm(paper, other), empty],
    ['is not a package without content', other, npm(empty, other), other],
    [
      "is not Dateline's own package, for a caller elsewhere",
      empty,
      npm(projectFolder, empty),
      empty,
    ],
    [
      "is Dateline's own package, for a caller inside",
      path.join(projectFolder, 'docs'),
      npm(projectFolder, path.join(projectFolder, 'docs')),
      projectFolder,
    ],
  ])('%s', (_, caller, environment, expected) => {
    expect(siteFolder(caller, environment)).toBe(expected);
  });
});

test('siteFolderAbove finds the nearest site folder above', () => {
  expect(siteFolderAbove(path.join(paper, 'content', 'articles'))).toBe(paper);
  expect(siteFolderAbove(paper)).toBeUndefined();
});
