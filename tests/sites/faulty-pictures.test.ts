import { existsSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildToFolder } from '../../src/engine/build-to-folder.ts';
import { problemLine } from '../../src/engine/problem-lines.ts';
import { filesIn, scratchFolder, testOptions } from './files/built-folder.ts';
import {
  fromTelephone,
  newsroom,
  page,
  photograph,
  picturesOf,
} from './files/newsroom-with-pictures.ts';
import { type Contents, writeFiles } from './files/write-files.ts';

let scratch: string;
let remove: () => Promise<void>;
beforeAll(async () => {
  ({ folder: scratch, remove } = await scratchFolder());
});
afterAll(() => remove());

describe('a faulty picture', () => {
  const build = async (name: string, files: Contents) => {
    const content = await newsroom(scratch, name, files);
    const out = path.join(scratch, `${name}-site`);
    return { content, out, run: () => buildToFolder(testOptions(content, out), () => 0) };
  };

  test('is refused with its path if its file is truncated, and the previous site is kept', async () => {
    const { content, out, run } = await build('cut', {});
    await run();
    const whole = await photograph(300, 200).jpeg().toBuffer();
    writeFiles(content, { 'media/port.jpg': whole.subarray(0, whole.length / 2) });
    await expect(run()).rejects.toThrow(
      /^media\/port\.jpg:1:1 {2}the picture cannot be read completely: .* — save it again/,
    );
    expect((await filesIn(out)).get(page)?.toString()).toContain('600w');
  }, 60_000);

  test('is an error with its position if it is empty, or too wide', async () => {
    const empty = await build('empty', { 'media/port.jpg': '' });
    expect((await empty.run()).problems.map(problemLine)).toEqual([
      expect.stringMatching(
        /^articles\/harbour-open\.md:8:\d+ {2}media\/port\.jpg cannot be read as a picture/,
      ),
      expect.stringMatching(
        /^articles\/harbour-shut\.md:10:1 {2}media\/port\.jpg cannot be read as a picture/,
      ),
    ]);
    const wide = await sharp({
      create: { width: 12_001, height: 2, channels: 3, background: '#456' },
    })
      .jpeg()
      .toBuffer();
    const { run, out } = await build('wide', { 'media/port.jpg': wide });
    expect((await run()).problems.map(problemLine)[0]).toContain('12001 pixels wide');
    expect(existsSync(out)).toBe(false);
  });

  test('is sanitised if it is a drawing, with a warning', async () => {
    const hostile =
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30"><script>evil()</script><rect width="40" height="30" fill="#f00" onload="evil()"/></svg>';
    const { out, run } = await build('drawing', {
      'media/chart.svg': hostile,
      'media/icon.svg': hostile,
    });
    const { problems } = await run();
    expect(problems.map(problemLine)).toEqual([
      expect.stringContaining(
        'articles/harbour-open.md:13:1  warning: media/chart.svg contains <script>',
      ),
      expect.stringContaining(
        'articles/harbour-open.md:13:1  warning: media/chart.svg contains onload',
      ),
      expect.stringMatching(/^media\/icon\.svg:1:61 {2}warning: the icon contains <script>/),
      expect.stringMatching(/^media\/icon\.svg:1:84 {2}warning: the icon contains onload/),
    ]);
    expect(String((await filesIn(out)).get('icon.svg'))).toMatch(/^<svg (?!.*evil).*<rect /);
  }, 60_000);

  test('is not read outside the content folder', async () => {
    const { content, run } = await build('linked', {});
    writeFileSync(path.join(scratch, 'elsewhere.jpg'), await fromTelephone().toBuffer());
    rmSync(path.join(content, 'media/port.jpg'));
    symlinkSync('../../elsewhere.jpg', path.join(content, 'media/port.jpg'));
    const lines = (await run()).problems.map(problemLine);
    expect(lines.join('\n')).toContain(
      'media/port.jpg:1:1  a symbolic link that leads out of the content folder',
    );
  });

  test('is converted to screen colours if it was made for print, and is shown despite a wrong suffix', async () => {
    const print = await photograph(300, 200).toColourspace('cmyk').jpeg().toBuffer();
    const { out, run } = await build('print', { 'media/port.jpg': print });
    await run();
    const shown = picturesOf(await filesIn(out)).filter(([name]) => name.includes('/port'));
    // Two of them are for lists.
    expect(shown).toHaveLength(5);
    for (const [, bytes] of shown) expect((await sharp(bytes).metadata()).space).toBe('srgb');
    const png = await build('misnamed', {
      'media/port.jpg': await photograph(300, 200).png().toBuffer(),
    });
    await png.run();
    const names = picturesOf(await filesIn(png.out)).map(([name]) => name);
    expect(names.filter((name) => /port-.*-300\.jpeg$/.test(name))).toHaveLength(1);
  }, 60_000);
});
