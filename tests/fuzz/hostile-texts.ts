import fc from 'fast-check';

/** Texts with a special meaning in YAML, Markdown, HTML, XML, JSON, Unicode or JavaScript. */
const fragments: readonly string[] = [
  // YAML.
  ...[
    '---\n',
    '...\n',
    ': ',
    ' #',
    '- ',
    '? ',
    '| ',
    '>\n',
    '&a ',
    '*a',
    '!!js/function ',
    '!!binary ',
  ],
  ...[
    '<<: ',
    '%YAML 1.1\n',
    'null',
    '~',
    'yes',
    '0x1f',
    '0o17',
    '.nan',
    '-.inf',
    '1e999',
    '12:30:45',
  ],
  ...[
    '2031-02-30',
    '2031-05-01T25:00:00Z',
    '٣',
    '1_000',
    "''",
    '""',
    '"\\ud800"',
    '"\\x00"',
    '__proto__',
  ],
  ...['constructor', 'toString', 'hasOwnProperty', 'length', 'then', '{{', '}}', '[[]]', '@', '`'],
  // Markdown and our own marks.
  ...[
    '**',
    '__',
    '~~',
    '`',
    '```\n',
    '~~~\n',
    '> ',
    '1. ',
    '# ',
    '===\n',
    '| a |\n|---|\n',
    '[^1]',
    '[^1]: x\n',
  ],
  ...[
    '[[',
    ']]',
    '[[|]]',
    '[[Port Esker]]',
    '[[Port Esker|the port]]',
    '](',
    '![',
    '![a](/media/quay.png)\n',
  ],
  ...[
    ':::quote{by="x"}\n',
    ':::\n',
    '::map{places="port-esker"}\n',
    '::timeline\n',
    '::chart[a]\n',
  ],
  ...[
    ':figure[12]{#dockers}',
    ':figure[',
    '{#',
    '::entry{at="10:30"}\n',
    '{.a #b c=d}',
    '[a]: /x "y"\n',
  ],
  ...[
    '[x](javascript:x)',
    '[x](//evil.example)',
    '<https://a.example>',
    'www.a.example',
    '[x](/harbour/)',
  ],
  // HTML and XML.
  ...[
    '<b>',
    '</b>',
    '<script>',
    '</script>',
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '&amp;',
    '&#0;',
    '&#x110000;',
  ],
  ...[
    '&nbsp',
    '<br/>',
    '<a href="javascript:x">',
    '" onclick="x',
    "'",
    '</title>',
    '</style>',
    '<?xml ?>',
  ],
  // Unicode.
  ...[
    '\u0000',
    '\u0007',
    '\u001b[31m',
    '\u007f',
    '\u0085',
    '\u00a0',
    '\u00ad',
    '\u200b',
    '\u200d',
    '\u200f',
  ],
  ...[
    '\u2028',
    '\u2029',
    '\u202e',
    '\u2066',
    '\u2069',
    '\ufeff',
    '\ufffc',
    '\ufffd',
    '\ufffe',
    '\u{1ffff}',
  ],
  ...[
    'e\u0301',
    '\u0301',
    '😀',
    '👨‍👩‍👧',
    '🇱🇾',
    'ﷺ',
    'سرت',
    '\u{e0041}',
    '\u{f0000}',
    'ǆ',
    'İ',
    'ß',
    '\t',
    '\r',
    '\n',
    '\n\n',
  ],
  // Paths and addresses.
  ...[
    '/',
    '//',
    '../',
    '..\\',
    '%2e%2e',
    '%',
    '%00',
    '.md',
    'CON',
    'https://[::1]/',
    'mailto:a@b',
    'data:,x',
  ],
];

/** Pieces that are repeated to make very long lines and very deep nesting. */
const repeated: readonly string[] = [
  ...[
    'a',
    'ب',
    '\u0301',
    '[',
    '{a: ',
    '> ',
    '- ',
    '  - ',
    '(',
    '*',
    '_',
    '`',
    '[[',
    '<b>',
    ':::quote\n',
    '&a ',
  ],
  ...[
    '![',
    '"',
    "'",
    '\\',
    '| ',
    '1.',
    '\u202e',
    '&amp;',
    'a: ',
    ': ',
    '<!--',
    '😀',
    '\n',
    '\t',
    '%41',
    '/a',
    '-',
  ],
];

/** One dangerous text. */
export const fragment: fc.Arbitrary<string> = fc.constantFrom(...fragments);

/** A very long line, or very deep nesting. */
const longText = fc
  .tuple(fc.constantFrom(...repeated), fc.constantFrom(40, 200, 1_000, 1_000, 6_000))
  .map(([piece, length]) => piece.repeat(length / piece.length));

/** Any characters. `fc.string` first lists all of Unicode, which takes a second. */
const anyText = fc
  .array(fc.oneof(fc.nat(0xff), fc.nat(0xffff), fc.nat(0x10ffff)), { maxLength: 12 })
  .map((points) => String.fromCodePoint(...points).replace(/\p{Cs}/gu, '\ufffd'));

/** A few dangerous texts and words in any order; sometimes a very long one. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 24,
    arbitrary: fc
      .array(fc.oneof(fragment, fc.constantFrom(' ', 'The harbour', 'quay', '12')), {
        minLength: 1,
        maxLength: 7,
      })
      .map((parts) => parts.join('')),
  },
  { weight: 4, arbitrary: anyText },
  { weight: 1, arbitrary: longText },
);

/** A value of any type, since a file may have it in place of another type. */
export const hostileValue: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 6, arbitrary: hostileText },
  {
    weight: 4,
    arbitrary: fc.constantFrom<unknown>(
      ...[null, true, false, 0, -1, 3.5, 1e21, 2 ** 53, Number.NaN, Number.POSITIVE_INFINITY, -0],
      ...[
        '',
        ' ',
        '2031-05-01',
        '2031-05-02T08:00:00Z',
        '2031',
        'harbour',
        'port-esker',
        'mara-voss',
      ],
      ...[
        '20000001',
        '/about/',
        'https://a.example/',
        '\ud800',
        'a\udfffb',
        [],
        {},
        [null],
        [[]],
        { a: 1 },
      ],
      ...[{ en: 'x' }, { ar: 'سرت' }, { '': 'x' }, { zz: 'x' }, { constructor: 1 }, { length: 3 }],
    ),
  },
  {
    weight: 1,
    arbitrary: fc.integer({ min: 2, max: 300 }).map((depth) => nested(depth)),
  },
);

/** Nested lists and mappings. */
function nested(depth: number): unknown {
  let value: unknown = 'deep';
  for (let level = 0; level < depth; level += 1) value = level % 2 === 0 ? [value] : { a: value };
  return value;
}
