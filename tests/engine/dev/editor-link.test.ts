import { describe, expect, test } from 'vitest';
import { OptionError } from '../../../src/engine/build-options.ts';
import { editorLink } from '../../../src/engine/dev/editor-link.ts';

describe('editorLink', () => {
  test.each([
    ['vscode', 'vscode://file/news/sirte.md:3:5'],
    ['Zed', 'zed://file/news/sirte.md:3:5'],
    ['idea', 'idea://open?file=/news/sirte.md&line=3&column=5'],
    ['none', undefined],
    ['my-editor://open/{file}#{line}', 'my-editor://open//news/sirte.md#3'],
  ])('%s', (given, link) => {
    expect(editorLink(given)('/news/sirte.md', 3, 5)).toBe(link);
  });

  test('without a line, opens the start of the file', () => {
    expect(editorLink('vscode')('/news/sirte.md')).toBe('vscode://file/news/sirte.md:1:1');
  });

  test.each([
    ['/a b/#1?"<é>/$&.md', '/a%20b/%231%3F%22%3C%C3%A9%3E/%24%26.md'],
    ['C:\\news\\sirte.md', '/C:/news/sirte.md'],
    ['/a/{line}.md', '/a/%7Bline%7D.md'],
  ])('encodes the path %s', (file, inUrl) => {
    expect(editorLink('vscode')(file, 2, 1)).toBe(`vscode://file${inUrl}:2:1`);
  });

  test.each([
    ['vscod', 'did you mean "vscode"?'],
    ['', 'write one of vscode, '],
    ['vim', 'or a URL such as vscode://file{file}:{line}:{column}'],
    ['vscode://file', 'write one of vscode, '],
    ['javascript:alert("{file}")', 'write one of vscode, '],
    ['https://evil.example/?{file}', 'write one of vscode, '],
  ])('refuses "%s" with advice', (given, advice) => {
    expect(() => editorLink(given)).toThrow(OptionError);
    expect(() => editorLink(given)).toThrow(advice);
  });
});
