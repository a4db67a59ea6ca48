import { describe, expect, test } from 'vitest';
import { isIgnoredFolder, leftoverAt } from '../../src/parse/leftover-files.ts';
import { parseFile } from '../../src/parse/parse-file.ts';
import { bytesOf, context } from './sample.ts';

const folder = 'articles/2031/05/';

describe('leftoverAt', () => {
  test.each([
    [
      'every system',
      ['.DS_Store', '._x.md', '.hidden', '.fuse_hidden0001', '.nfs0001', '.directory'],
    ],
    ['Emacs', ['.#x.md', '#x.md#', 'x.md~', 'x.md.~12~']],
    ['Vim and its kin', ['.x.md.swp', 'x.md.swp', 'x.md.swo', 'x.md.un~', '4913', '5036']],
    ['JetBrains', ['x.md___jb_tmp___', 'x.md___jb_old___', 'x.md___jb_bak___']],
    ['browsers', ['x.md.crswap']],
    [
      'programs that rename',
      ['x.md.tmp', 'x.md.tmp.4321', 'x.tmp-1a2b3c', 'x.md.TMP', 'x.md.temp'],
    ],
    ['Office', ['~$report.docx', '.~lock.report.odt#', '~WRL0001.tmp']],
    [
      'Windows',
      ['Thumbs.db', 'ehthumbs.db', 'desktop.ini', 'Desktop.ini', 'x.jpg:Zone.Identifier'],
    ],
    ['macOS', ['Icon\r']],
    [
      'sync clients',
      ['.syncthing.x.md.tmp', '~syncthing~x.md.tmp', '.x.md.AbC123', '.dropbox.attr'],
    ],
  ])('ignores what %s leaves behind', (_, names) => {
    for (const name of names) expect(leftoverAt(folder + name), name).toBe('ignored');
    for (const name of names) expect(leftoverAt(`media/${name}`), name).toBe('ignored');
  });

  test.each(['.git/config', '__MACOSX/articles/x.md', 'media/@eaDir/x.jpg', '$RECYCLE.BIN/x.md'])(
    'ignores everything in the folder of %s',
    (path) => {
      expect(leftoverAt(path)).toBe('ignored');
    },
  );

  test.each([
    'x (conflicted copy 2031-05-04 123456).md',
    "x (Mara Voss's conflicted copy 2031-05-04).md",
    'x (Conflicted copy of the laptop 203105041234).md',
    'x (In Konflikt stehende Kopie von Mara 2031-05-04).md',
    'x (copie en conflit de Mara 2031-05-04).md',
    'x (Case Conflict).md',
    'x (Unicode Encoding Conflict 1).md',
    'x_conflict-20310504-123456.md',
    'x_conflict-mara-20310504-123456.md',
    'x.sync-conflict-20310504-123456-ABCDEFG.md',
    'x.Conflict.md',
    'x.Conflict2.md',
    'x (SFConflict mara@vell.example 2031-05-04-12-34-56).md',
    'x_Mara-PC_May-04-1234-2031_CaseConflict_1.md',
    'x_Mara-PC_May-04-123456-2031_Conflict.md',
    'x(Conflict_mara (Web browser)_2031-05-04-12-34-56).md',
    'x_LOCAL_1234.md',
    'x.REMOTE.1234.md',
  ])('warns of a conflict copy, which may contain text: %s', (name) => {
    expect(leftoverAt(folder + name)).toMatchObject({
      path: folder + name,
      severity: 'warning',
      message: expect.stringContaining('looks like a conflict copy'),
      advice: 'copy what you need from it into the file itself, then delete it',
    });
  });

  test.each([
    ['x.md.bak', 'a copy that an editor left behind'],
    ['x.md.orig', 'a copy that an editor left behind'],
    ['x.md.rej', 'a copy that an editor left behind'],
    ['x.md.save.1', 'a copy that an editor left behind'],
    ['x.jpg.crdownload', 'an incomplete download'],
    ['x.jpg.part', 'an incomplete download'],
    ['.x.md.icloud', 'iCloud has not downloaded the file'],
  ])('warns of %s', (name, what) => {
    for (const path of [folder + name, `media/${name}`]) {
      expect(leftoverAt(path)).toMatchObject({ severity: 'warning', path });
      expect(leftoverAt(path)).toMatchObject({ message: expect.stringContaining(what) });
    }
  });

  test('warns of files in a folder that is a conflict copy', () => {
    expect(leftoverAt('articles/2031 (conflicted copy)/x.md')).toMatchObject({
      severity: 'warning',
    });
  });

  test.each([
    'articles/2031/05/a-conflict-copy.md',
    'articles/2031/05/sync-conflict-20310504-123456.md',
    'articles/2031/05/4913.md',
    'articles/2031/05/tmp.md',
    'articles/2031/05/notes.tmp.md',
    'articles/2031/05/Conflict.md',
    'articles/2031/05/x (1).md',
    'articles/2031/05/x copy.md',
    'articles/old/bak.md',
    'articles/2031~/x.md',
    'pages/swp.md',
    'media/map (conflict in Vell 2031).jpg',
    'media/a part.jpg',
    'media/#1 harbour.jpg',
    'site.yaml',
  ])('treats %s as content, which is read or reported', (path) => {
    expect(leftoverAt(path)).toBeUndefined();
  });
});

test.each([
  ['.git', true],
  ['lost+found', true],
  ['articles', false],
  ['2031~', false],
  ['#recycled', false],
])('isIgnoredFolder: %s is %s', (name, ignored) => {
  expect(isIgnoredFolder(name)).toBe(ignored);
});

test.each(['articles/.draft.md', '.hidden/x.md', 'articles/.git/x.md', 'articles/x.md~'])(
  'parseFile ignores %s',
  (path) => {
    expect(parseFile({ path, bytes: bytesOf('no front matter') }, context)).toEqual({
      value: undefined,
      problems: [],
    });
  },
);

test('parseFile warns of a copy without reading it', () => {
  const file = { path: 'sections/a.md.orig', bytes: bytesOf('---\nno: section\n---\n') };
  const { value, problems } = parseFile(file, context);
  expect(value).toBeUndefined();
  expect(problems.map(({ severity }) => severity)).toEqual(['warning']);
});
