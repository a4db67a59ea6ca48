import { appendFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildElsewhere } from './files/build-elsewhere.ts';
import {
  buildSound,
  contentOf,
  copyReversed,
  differences,
  filesIn,
  scratchFolder,
} from './files/built-folder.ts';
import { sharedBuild } from './files/shared-builds.ts';

type Site = ReadonlyMap<string, Buffer>;

const content = contentOf('port-esker');
let remove: () => Promise<void>;
let folder: string;
let plain: Site;

beforeAll(async () => {
  ({ folder, remove } = await scratchFolder());
  plain = (await sharedBuild(content)).files;
}, 60_000);
afterAll(() => remove());

describe('the same content gives the same bytes', () => {
  test('built again', async () => {
    const out = path.join(folder, 'again');
    await buildSound(content, out);
    expect(differences(plain, await filesIn(out))).toEqual([]);
    expect(plain.size).toBeGreaterThan(30);
  }, 60_000);

  test('in another time zone, language and working folder', async () => {
    const out = path.join(folder, 'elsewhere');
    const env = { TZ: 'Pacific/Kiritimati', LANG: 'ar_EG.UTF-8', LC_ALL: 'ar_EG.UTF-8' };
    await buildElsewhere(content, out, { cwd: folder, env });
    expect(differences(plain, await filesIn(out))).toEqual([]);
  }, 60_000);

  test('parsed by the other Markdown parser', async () => {
    const copy = path.join(folder, 'with-satteri');
    await copyReversed(content, copy);
    await appendFile(path.join(copy, 'site.yaml'), 'parser: satteri\n');
    const out = path.join(folder, 'from-satteri');
    await buildSound(copy, out);
    expect(differences(plain, await filesIn(out))).toEqual([]);
  }, 60_000);

  test('from another folder, with its files written in another order', async () => {
    const copy = path.join(folder, 'a copy');
    await copyReversed(content, copy);
    const out = path.join(folder, 'from-copy');
    await buildSound(copy, out);
    expect(differences(plain, await filesIn(out))).toEqual([]);
  }, 60_000);
});
