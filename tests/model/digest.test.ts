import { expect, test } from 'vitest';
import { digestOf, digestOfParts } from '../../src/model/digest.ts';

test('a digest is SHA-256, shortened', () => {
  // https://www.di-mgt.com.au/sha_testvectors.html
  expect(digestOf('abc')).toBe('ba7816bf8f01cfea');
  expect(digestOf(Buffer.from('abc'))).toBe(digestOf('abc'));
});

test('a text in parts has the digest of the whole', () => {
  expect(digestOfParts([Buffer.from('a'), Buffer.from(''), Buffer.from('bc')])).toBe(
    digestOf('abc'),
  );
  expect(digestOfParts([])).toBe(digestOf(''));
});
