import { expect, test } from 'vitest';

const bytes = (text: string) => Buffer.from(text);

test('files are equal if their bytes are, in lists and maps too', () => {
  expect(bytes('quay')).toEqual(bytes('quay'));
  expect(new Map([['a', [bytes('quay')]]])).toEqual(new Map([['a', [bytes('quay')]]]));
  expect(new Uint8Array([1, 2])).toEqual(new Uint8Array([1, 2]));
});

test('a different byte, an additional byte or another name makes a different file', () => {
  expect(bytes('quay')).not.toEqual(bytes('quiz'));
  expect(bytes('quay')).not.toEqual(bytes('quays'));
  expect(new Map([['a', bytes('quay')]])).not.toEqual(new Map([['a', bytes('quiz')]]));
  expect(new Map([['a', bytes('quay')]])).not.toEqual(new Map([['b', bytes('quay')]]));
  expect({ png: bytes('quay') }).not.toEqual({ png: bytes('quiz') });
});

test('bytes are not equal to text, nor a list of numbers to a file', () => {
  expect(bytes('quay')).not.toEqual('quay');
  expect(bytes('ab')).not.toEqual([97, 98]);
});
