import { describe, expect, test } from 'vitest';
import { decodeFile } from '../../src/parse/decode-file.ts';
import { bytesOf, report } from './sample.ts';

const decode = (bytes: Uint8Array) => decodeFile({ path: 'pages/about.md', bytes });
const join = (...parts: (string | number[])[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...bytesOf(part)] : part)));

describe('decodeFile', () => {
  test('drops a byte-order mark', () => {
    const decoded = decode(join([0xef, 0xbb, 0xbf], '---\n'));
    expect(decoded).toEqual({ value: { path: 'pages/about.md', text: '---\n' }, problems: [] });
  });

  test('ends every line with a line feed', () => {
    expect(decode(bytesOf('a\r\nb\rc\n')).value?.text).toBe('a\nb\nc\n');
  });

  test('keeps every other character', () => {
    expect(decode(bytesOf('café سرت 👩‍🚀\t\n'))).toMatchObject({
      value: { text: 'café سرت 👩‍🚀\t\n' },
      problems: [],
    });
  });

  test.each([
    ['a single byte', join('one\ntwo caf', [0xe9], ' x'), '2:8', '0xE9', 'é'],
    ['after a mark', join([0xef, 0xbb, 0xbf], 'caf', [0xe9], ' x'), '1:4', '0xE9', 'é'],
    ['after letters of several bytes', join('سرت\r\nسرت ', [0x93], 'x'), '2:5', '0x93', ''],
    ['a sequence cut off in the text', join('a\n', [0xe2, 0x80], 'x'), '2:1', '0xE2', 'â'],
    ['a sequence cut off at the end', join('a\nbc', [0xe2, 0x80]), '2:3', '0xE2', 'â'],
    ['a surrogate in UTF-8', join('a', [0xed, 0xa0, 0x80]), '1:2', '0xED', 'í'],
  ])(
    'reports the position of the first byte that is not UTF-8: %s',
    (_name, bytes, at, byte, letter) => {
      const decoded = decode(bytes);
      expect(decoded.value).toBeUndefined();
      expect(report(decoded)).toEqual([
        `${at} the file is not UTF-8: byte ${byte}${letter && ` ("${letter}" in Latin-1)`} — save the file as UTF-8`,
      ]);
    },
  );

  test('finds the bad byte of a large file quickly', () => {
    const decoded = decode(join('x'.repeat(100_000), '\n', 'y'.repeat(70_000), [0xff]));
    expect(report(decoded)[0]).toMatch(/^2:70001 the file is not UTF-8: byte 0xFF/);
  });

  test.each([[[0xff, 0xfe, 0x2d, 0]], [[0xfe, 0xff, 0, 0x2d]]])('names UTF-16', (bytes) => {
    expect(report(decode(Uint8Array.from(bytes)))).toEqual([
      '1:1 the file is UTF-16, not UTF-8 — save the file as UTF-8',
    ]);
  });

  test('refuses a file that is too large for a text without decoding it', () => {
    const decoded = decode(new Uint8Array(600_000_000));
    expect(decoded.value).toBeUndefined();
    expect(report(decoded)).toEqual([
      '1:1 the file has 600000000 bytes, and a text at most 100000000 — split it into several files, or move it away',
    ]);
  });

  test('reports the position of a NUL byte', () => {
    const decoded = decode(bytesOf('one\r\ntw\0o'));
    expect(decoded.value).toBeUndefined();
    expect(report(decoded)).toEqual([
      '2:3 the file contains a NUL byte — save the file as plain text in UTF-8; if the byte was pasted in, delete it',
    ]);
  });

  test.each([
    ['\u0007', 'control character U+0007'],
    ['\u001b', 'control character U+001B'],
    ['\u007f', 'control character U+007F'],
    ['\u0093', 'control character U+0093'],
    ['\ufffe', 'noncharacter U+FFFE'],
    ['\uffff', 'noncharacter U+FFFF'],
  ])(
    'reports the position of a character that is not allowed in text, and still returns the text',
    (character, name) => {
      const decoded = decode(bytesOf(`one\ntwo${character}`));
      expect(decoded.value?.text).toBe(`one\ntwo${character}`);
      expect(report(decoded)).toEqual([
        `2:4 ${name} is not allowed in text — delete it; your editor may not show it`,
      ]);
    },
  );

  test('reports many such characters once, with their number', () => {
    expect(report(decode(bytesOf('a\u0001b\u0002\n\ufffe')))).toEqual([
      '1:2 control character U+0001 is not allowed in text (the first of 3 such characters) — delete it; your editor may not show it',
    ]);
  });

  test('removes invisible characters and reports it once', () => {
    const decoded = decode(
      bytesOf('---\nheadline: Har\u00ADbour\n---\n\uFEFF# A\u200B\n\nB\u00AD'),
    );
    expect(decoded.value?.text).toBe('---\nheadline: Harbour\n---\n# A\n\nB');
    expect(decoded.problems.map(({ severity }) => severity)).toEqual(['warning']);
    expect(report(decoded)).toEqual([
      '2:14 invisible character left out: soft hyphen U+00AD, byte-order mark U+FEFF, zero-width space U+200B (the first of 4) — retype the word, or let your editor show invisible characters and delete it',
    ]);
  });

  test('keeps invisible characters that a script or an emoji needs', () => {
    const text = 'می\u200Cروند 👩\u200D🚀 ❤\uFE0F \u200Fسرت\n';
    expect(decode(bytesOf(text))).toMatchObject({ value: { text }, problems: [] });
  });

  test('warns of characters that another program has lost', () => {
    const decoded = decode(bytesOf('caf\uFFFD\n\uFFFD'));
    expect(decoded.value?.text).toBe('caf\uFFFD\n\uFFFD');
    expect(report(decoded)).toEqual([
      '1:4 \uFFFD replaces a character that another program could not read (the first of 2) — write the character that belongs there',
    ]);
  });
});
