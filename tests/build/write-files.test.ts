import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { CopyProduct, FileProduct } from '../../src/build/product.ts';
import { writeFiles } from '../../src/build/write-files.ts';
import { digestOf } from '../../src/model/digest.ts';
import { scratchForEach } from './scratch.ts';

const folder = scratchForEach();
const product = (name: string, body: FileProduct['body']): FileProduct => ({
  make: 'file',
  path: name,
  stamp: () => ({ digest: '', texts: [], quoted: [], articles: [] }),
  body,
});
const later = async (text: string, milliseconds: number) => {
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
  return new TextEncoder().encode(text);
};

test('writes what is there at once, what takes its time and what is copied, and tells in order', async () => {
  const from = path.join(folder(), 'picture');
  writeFileSync(from, 'copied');
  const copy: CopyProduct = {
    make: 'copy',
    path: 'media/picture',
    stamp: () => ({ digest: '', texts: [], quoted: [], articles: [] }),
    from,
  };
  const products = [
    product('a/slow', () => later('slow', 40)),
    product('a/text', () => 'text'),
    copy,
    ...Array.from({ length: 9 }, (_, index) =>
      product(`b/${index}`, () => later(String(index), 9 - index)),
    ),
  ];
  let count = 0;
  const written = await writeFiles(products, folder(), (more) => {
    count += more;
  });
  expect(written.map((file) => file.path)).toEqual(products.map((each) => each.path));
  expect(count).toBe(products.length);
  for (const { path: name, digest, size } of written) {
    const bytes = readFileSync(path.join(folder(), name));
    expect([name, digestOf(bytes), bytes.length]).toEqual([name, digest, size]);
  }
  expect(readFileSync(path.join(folder(), 'a/slow'), 'utf8')).toBe('slow');
});

test('holds no more than a few at once, and ends where one cannot be made', async () => {
  let open = 0;
  let most = 0;
  const counted = async () => {
    open += 1;
    most = Math.max(most, open);
    const bytes = await later('', 2);
    open -= 1;
    return bytes;
  };
  const many = Array.from({ length: 20 }, (_, index) => product(`${index}`, counted));
  await writeFiles(many, folder());
  expect(most).toBeGreaterThan(1);
  expect(most).toBeLessThan(8);
  const faulty = product('faulty', () => Promise.reject(new Error('no ink')));
  await expect(writeFiles([faulty, product('x', () => 'x')], folder())).rejects.toThrow('no ink');
  expect(existsSync(path.join(folder(), 'faulty'))).toBe(false);
});
