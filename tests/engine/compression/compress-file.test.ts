import { randomBytes } from 'node:crypto';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { compressFile } from '../../../src/engine/compression/compress-file.ts';
import { compressFiles } from '../../../src/engine/compression/compress-files.ts';
import { encodings, isCompressible } from '../../../src/engine/compression/encodings.ts';
import { digestOf } from '../../../src/model/digest.ts';
import { scratchForEach } from '../scratch.ts';
import { readTexts } from '../site-folder.ts';

const folder = scratchForEach();
const into = () => path.join(folder(), 'copies');
const text = '<p>The harbour stays open.</p>\n'.repeat(40);

function source(name: string, bytes: string | Buffer, without: readonly string[] = []) {
  const file = path.join(folder(), path.basename(name));
  writeFileSync(file, bytes);
  return { path: name, file, size: statSync(file).size, without };
}

const decoders: Readonly<Record<string, (bytes: Buffer) => Buffer>> = {
  '.br': zlib.brotliDecompressSync,
  '.gz': zlib.gunzipSync,
  // Only newer versions of Node have zstd.
  '.zst': Reflect.get(zlib, 'zstdDecompressSync'),
};

describe('the copies of a file', () => {
  test('decompress to it, and are listed with digest, size and time', () => {
    const made = compressFile(source('a/index.html', text), into());
    expect(made.map((file) => file.path)).toEqual(
      encodings.map(({ ending }) => `a/index.html${ending}`),
    );
    expect(encodings.map(({ ending }) => ending).slice(0, 2)).toEqual(['.br', '.gz']);
    expect(encodings.length).toBe('zstdCompressSync' in zlib ? 3 : 2);
    for (const { path: name, digest, size, mtimeMs } of made) {
      const file = path.join(into(), name);
      const bytes = readFileSync(file);
      expect(decoders[path.extname(name)]?.(bytes).toString()).toBe(text);
      expect({ digest, size }).toEqual({ digest: digestOf(bytes), size: bytes.length });
      expect(mtimeMs).toBe(statSync(file).mtimeMs);
    }
  });

  test('have the same bytes each time; gzip names no time, file or system', () => {
    const gzip = () => {
      compressFile(source('index.html', text), into());
      return readFileSync(path.join(into(), 'index.html.gz'));
    };
    const first = gzip();
    expect(gzip().equals(first)).toBe(true);
    expect([...first.subarray(0, 10)]).toEqual([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 2, 255]);
  });

  test('are not written if they are not smaller', () => {
    expect(compressFile(source('noise.txt', randomBytes(600)), into())).toEqual([]);
  });

  test('are not written under the name of another file of the site', () => {
    const endings = encodings.map(({ ending }) => ending);
    expect(compressFile(source('a.txt', text, endings), into())).toEqual([]);
    const made = compressFile(source('a.txt', text, endings.slice(1)), into());
    expect(made.map((file) => file.path)).toEqual(['a.txt.br']);
  });

  test('are the same from several threads', async () => {
    const sources = [3000, 10, 5000, 4000, 20].map((times, at) =>
      source(`${at}.html`, text.repeat(times / 10)),
    );
    const progress: number[] = [];
    const made = await compressFiles(sources, into(), 2, (count, all) => progress.push(count, all));
    expect(progress).toEqual([1, 3, 2, 3, 3, 3]);
    const written = Object.keys(readTexts(into()));
    expect(made.map((file) => file.path).sort()).toEqual(written);
    expect(written).toHaveLength(sources.length * encodings.length);
  });
});

test.each([
  ['index.html', 600, true],
  ['index.html', 511, false],
  ['assets/search.0123456789abcdef.js', 4000, true],
  ['feed.atom', 4000, true],
  ['manifest.webmanifest', 700, true],
  ['media/chart.svg', 4000, true],
  ['media/port.jpg', 4000, false],
  ['assets/text.0123456789abcdef.woff2', 4000, false],
  ['pagefind/en/fragment/en_1234567.pf_fragment', 4000, false],
  ['index.html.br', 4000, false],
  ['_headers', 4000, false],
  ['media/no-type', 4000, false],
])('%s with %i bytes may have copies: %s', (name, size, expected) => {
  expect(isCompressible({ path: name, size })).toBe(expected);
});
