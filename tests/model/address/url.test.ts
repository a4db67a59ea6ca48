import { describe, expect, test } from 'vitest';
import { addressFault, parseUrl, withLowerCaseScheme } from '../../../src/model/address/url.ts';

test.each([
  ['Https://x.example/', 'https://x.example/'],
  ['HTTP://EXAMPLE.COM/Path?Q#F', 'http://EXAMPLE.COM/Path?Q#F'],
  ['MAILTO:Desk@x.example', 'mailto:Desk@x.example'],
  ['Tel:+1', 'tel:+1'],
  ['/About:X/', '/About:X/'],
  ['#A:B', '#A:B'],
])('withLowerCaseScheme(%s) is %s', (written, read) => {
  expect(withLowerCaseScheme(written)).toBe(read);
});

describe('addressFault', () => {
  test.each([
    ['https://evil.example\\@good.example/', 'https://evil.example/@good.example/'],
    ['https:\\\\evil.example/', 'https://evil.example/'],
    ['/\\evil.example/', 'https://evil.example/'],
    ['\thttps://x.example/', 'https://x.example/'],
    ['ht\ntps://x.example/', 'https://x.example/'],
    ['https://x.example/a b', 'https://x.example/a%20b'],
    ['/a b\\c/', '/a%20b/c/'],
    ['https:x.example', 'https://x.example/'],
    ['hTTps:/x.example', 'https://x.example/'],
    ['https:///x.example', 'https://x.example/'],
  ])('%j leads to %s, which is advised and valid', (address, read) => {
    expect(addressFault(address)?.advice).toContain(` ${read}`);
    expect(addressFault(read)).toBeUndefined();
  });

  test.each([
    ['https://good.example evil.example/', 'space'],
    ['https://good\u3000.example/', 'space'],
    ['java\tscript:alert(1)', 'control character'],
    ['https://x.example/\uFFFD', 'control character'],
    ['https://', 'no browser can read'],
    ['https://good.example%20evil.example/', 'no browser can read'],
    ['http://1.2.3.4.5/', 'no browser can read'],
  ])('%j has a fault', (address, reason) => {
    expect(addressFault(address)?.reason).toContain(reason);
  });

  test.each([
    'https://x.example',
    'HTTPS://x.example/ü',
    '/about/',
    '#a',
    'mailto:a@b',
    'x.example',
  ])('%s has no fault', (address) => {
    expect(addressFault(address)).toBeUndefined();
  });
});

test('parsedAddress returns the same for an address with Latin-1 letters each time', () => {
  const read = Array.from({ length: 20_000 }, () => parseUrl('https://b\u00fccher.example/'));
  expect(read.filter((url) => url?.hostname !== 'xn--bcher-kva.example')).toEqual([]);
  expect(parseUrl('https://')).toBeUndefined();
  expect(parseUrl('/a', 'https://x.example')?.href).toBe('https://x.example/a');
});
