import { describe, expect, test } from 'vitest';
import { oldAddress } from '../../../src/parse/fields/old-address.ts';
import { quote } from '../../../src/parse/issue-text.ts';

const messageOf = (text: string) => oldAddress().safeParse(text).error?.issues[0]?.message;

describe('oldAddress', () => {
  test.each([
    ['/2015/old-name/', '/2015/old-name/'],
    ['/a.html', '/a.html'],
    ['/a', '/a'],
    ['/caf%C3%A9/', '/caf%C3%A9/'],
    ['/café/', '/caf%C3%A9/'],
    ['/a&b;c=d+e~f/', '/a&b;c=d+e~f/'],
  ])('reads %s', (text, path) => {
    expect(oldAddress().parse(text)).toBe(path);
  });

  test.each([
    ['2015/a/', 'it does not start with "/"'],
    ['', 'it does not start with "/"'],
    ['javascript:alert(1)', 'it does not start with "/"'],
    ['//evil.example/a', 'it leads to another host'],
    ['/\\evil.example/a', 'it leads to another host'],
    ['/a b/', 'it contains a space or one of * : \\'],
    ['/a\u00a0b/', 'it contains a space or one of * : \\'],
    ['/a\nb/', 'it contains a space or one of * : \\'],
    ['/a/*', 'it contains a space or one of * : \\'],
    ['/:year/a/', 'it contains a space or one of * : \\'],
    ['/a?b=c', 'it has more than a path'],
    ['/a/#b', 'it has more than a path'],
    ['/', 'it is the front page'],
    ['/a//b/', 'a part of it cannot be the name of a folder'],
    ['/a//', 'a part of it cannot be the name of a folder'],
    ['/a/../b/', 'a part of it cannot be the name of a folder'],
    ['/./a/', 'a part of it cannot be the name of a folder'],
    ['/%2e%2E/a/', 'a part of it cannot be the name of a folder'],
    ['/a%2Fb/', 'a part of it cannot be the name of a folder'],
    ['/a%5cb/', 'a part of it cannot be the name of a folder'],
    ['/a%00b/', 'a part of it cannot be the name of a folder'],
    ['/a%2ab/', 'a part of it cannot be the name of a folder'],
    ['/100%/', 'a part of it cannot be the name of a folder'],
    ['/%ff/', 'a part of it cannot be the name of a folder'],
    ['/a\u0007/', 'a part of it cannot be the name of a folder'],
    ['/a\ud800/', 'a part of it cannot be the name of a folder'],
  ])('refuses %j: %s', (text, why) => {
    expect(messageOf(text)).toContain(`is not a valid old address: ${why}\n`);
  });

  test.each([
    ['/_redirects', 'hosts read "_redirects" and never serve it'],
    ['/_Headers/', 'hosts read "_Headers" and never serve it'],
    ['/_worker.js/index.html', 'hosts read "_worker.js" and never serve it'],
    ['/.well-known/security.txt', '".well-known" begins with a dot, like a hidden file'],
    ['/2015/.htaccess/', '".htaccess" begins with a dot, like a hidden file'],
    ['/%2Edateline.json', '".dateline.json" begins with a dot, like a hidden file'],
    [
      `/${'a'.repeat(300)}/`,
      'a part of it has 300 bytes, more than the 200 that every file system allows',
    ],
    [
      `/a/${'%D8%B9'.repeat(101)}`,
      'a part of it has 202 bytes, more than the 200 that every file system allows',
    ],
    [`/${'abcdefghi/'.repeat(101)}`, 'it has 1009 bytes, more than 1000'],
  ])('refuses what hosts and disks cannot represent: %j', (text, why) => {
    expect(messageOf(text)).toBe(`${quote(text)} is not a valid old address: ${why}\ndelete it`);
  });

  test('accepts the longest name that fits', () => {
    expect(messageOf(`/${'a'.repeat(200)}/`)).toBeUndefined();
    expect(messageOf(`/${'%D8%B9'.repeat(100)}/`)).toBeUndefined();
  });

  test('suggests the path for a whole address', () => {
    expect(messageOf('https://record.example/2015/a/?b')).toBe(
      '"https://record.example/2015/a/?b" is not a valid old address: it names a host\nwrite its path alone: /2015/a/',
    );
  });
});
