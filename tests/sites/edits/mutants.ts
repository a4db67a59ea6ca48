import type { Chance } from './chance.ts';

/** Characters and words with a special meaning in YAML, Markdown, HTML or Unicode. */
const fragments = [
  ...[
    '---\n',
    '...\n',
    ': ',
    ' #',
    '- ',
    '? ',
    '| ',
    '>\n',
    '[',
    ']',
    '{',
    '}',
    ',',
    '&a',
    '*a',
    '!!js ',
  ],
  ...[
    '"',
    "'",
    '`',
    '\\',
    '*',
    '_',
    '**',
    '~~',
    '[[',
    ']]',
    '[^1]',
    '[^1]: x\n',
    '](',
    '![',
    ':::',
    '::map',
  ],
  ...[
    ':figure[',
    '{#',
    '<b>',
    '<script>',
    '<!--',
    '-->',
    '&amp;',
    '&#0;',
    '&#x110000;',
    '](javascript:x)',
  ],
  ...[
    '__proto__: ',
    'constructor: ',
    '<<: ',
    'null',
    'true',
    '1e999',
    '0x1f',
    '2031-02-30',
    '12:60',
    '٣',
  ],
  ...[
    '\u0000',
    '\u0007',
    '\u00ad',
    '\u200b',
    '\u202e',
    '\u2066',
    '\ufeff',
    '\ufffd',
    '\t',
    '\r',
    '\u2028',
  ],
  ...[
    '\ud83d\ude00',
    'م',
    'e\u0301',
    '\n',
    '\n\n',
    '    ',
    '/',
    '//',
    '../',
    '%',
    '%2e',
    '.md',
    'é',
  ],
];

/** Mutations of the bytes of a file. */
const mutations: readonly ((bytes: Uint8Array, chance: Chance) => Uint8Array)[] = [
  // Changes a byte, so that the file may no longer be UTF-8.
  (bytes, chance) => bytes.map((byte, index) => (index === at(bytes, chance) ? 0x80 ^ byte : byte)),
  (bytes, chance) => splice(bytes, at(bytes, chance), 0, textBytes(chance.one(fragments))),
  (bytes, chance) => splice(bytes, at(bytes, chance), 1 + chance.number(40), new Uint8Array()),
  (bytes, chance) => bytes.slice(0, at(bytes, chance)),
  // Duplicates a piece of the file.
  (bytes, chance) => {
    const start = at(bytes, chance);
    return splice(bytes, at(bytes, chance), 0, bytes.slice(start, start + 60));
  },
  (bytes, chance) => {
    const lines = new TextDecoder().decode(bytes).split('\n');
    const line = chance.number(lines.length);
    const moved = lines.toSpliced(line, 1);
    return textBytes(moved.toSpliced(chance.number(lines.length), 0, lines[line] ?? '').join('\n'));
  },
  // Indents every second line, so that siblings become nested.
  (bytes) =>
    textBytes(
      new TextDecoder()
        .decode(bytes)
        .split('\n')
        .map((line, index) => (index % 2 === 0 ? line : `  ${line}`))
        .join('\n'),
    ),
];

/** A file after one or two mutations. The same random numbers give the same bytes. */
export function mutant(bytes: Uint8Array, chance: Chance): Uint8Array {
  let changed = bytes;
  for (let count = 1 + chance.number(2); count > 0; count -= 1) {
    changed = chance.one(mutations)(changed, chance);
  }
  return changed;
}

function at(bytes: Uint8Array, chance: Chance): number {
  return chance.number(bytes.length + 1);
}

function splice(bytes: Uint8Array, start: number, removed: number, added: Uint8Array): Uint8Array {
  const after = bytes.slice(start + removed);
  const spliced = new Uint8Array(start + added.length + after.length);
  spliced.set(bytes.slice(0, start));
  spliced.set(added, start);
  spliced.set(after, start + added.length);
  return spliced;
}

function textBytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
