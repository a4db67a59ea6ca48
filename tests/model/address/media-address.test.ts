import { expect, test } from 'vitest';
import { mediaAddress } from '../../../src/model/address/media-address.ts';

test.each([
  ['media/port.jpg', '/media/port.jpg'],
  ['media/a b.jpg', '/media/a%20b.jpg'],
  ['media/photo%20.jpg', '/media/photo%2520.jpg'],
  ['media/a?b#c.jpg', '/media/a%3Fb%23c.jpg'],
  ['media/ميناء.jpg', '/media/ميناء.jpg'],
  ['media/e\u0301.jpg', '/media/e%CC%81.jpg'],
])('%s is written %s', (path, address) => {
  expect(mediaAddress(path)).toBe(address);
  expect(decodeURIComponent(address)).toBe(`/${path}`);
});
