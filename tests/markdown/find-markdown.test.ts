import { expect, test } from 'vitest';
import { findMarkdown } from '../../src/markdown/find-markdown.ts';

test.each([
  ['**Vell** is open', '**Vell**'],
  ['*Vell* is open', '*Vell*'],
  ['_Vell_ is open', '_Vell_'],
  ['قال و**«نص»** مهم', '**«نص»**'],
  ['Le port **ouvre**', '**ouvre**'],
  ['~~Vell~~', '~~Vell~~'],
  ['`Vell`', '`Vell`'],
  ['Vell[^1]', '[^1]'],
  ['[Vell](/about/)', '[Vell](/about/)'],
  ['[[Port Esker|the port]]', '[[Port Esker|the port]]'],
  ['Vell &amp; Esker', '&amp;'],
  ['Vell&shy;town', '&shy;'],
  ['Vell&#8203;town', '&#8203;'],
  ['of :figure[300]{#x}', ':figure[300]'],
  ['<b>Vell</b>', '<b>'],
  ['Vell \\*town', '\\*'],
])('%s contains %s', (text, written) => {
  expect(findMarkdown(text)?.written).toBe(written);
});

test.each([
  'f**k this and f**k that',
  '5*6*7 and 2 * 3 * 4',
  'snake_case_name, @_vell_, __init__.py, a_b_',
  'AT&T and R&D; Q&A;',
  '1 < 2 and 3 > 2',
  'Rated *** by all',
  'He [the mayor] (again) said',
  'C:\\[x] and \u00AF\\_(x)_/\u00AF',
  'Note:this at 10:30',
])('%s contains no Markdown', (text) => {
  expect(findMarkdown(text)).toBeUndefined();
});
