import type { CardFont, CardWords } from '../../model/pictures/social-card.ts';

/**
 * The font files of cards, from npm packages, in the order of fallback: Newsreader and Noto Naskh
 * Arabic, and Source Sans for small text and, in headlines, for Greek and Cyrillic. All are under the
 * SIL Open Font License.
 */
export const cardFontFiles: readonly { readonly role: CardFont['role']; readonly file: string }[] =
  [
    ...subsets('display', 'newsreader', 'opsz', ['latin', 'latin-ext', 'vietnamese']),
    ...subsets('sans', 'source-sans-3', 'wght', [
      'latin',
      'latin-ext',
      'vietnamese',
      'greek',
      'cyrillic',
      'cyrillic-ext',
    ]),
    ...subsets('arabic', 'noto-naskh-arabic', 'wght', ['arabic']),
  ];

function subsets(
  role: CardFont['role'],
  family: string,
  axis: 'opsz' | 'wght',
  names: readonly string[],
) {
  return names.map((name) => ({
    role,
    file: `@fontsource-variable/${family}/files/${family}-${name}-${axis}-normal.woff2`,
  }));
}

/** The name under which the renderer has the n-th font. */
export function fontName(index: number): string {
  return `card-${index}`;
}

/**
 * The value of `font-family`: the fonts of a role, then all others. In a right-to-left card the Arabic
 * fonts come first, so that digits and punctuation match the letters.
 */
export function fontStack(
  fonts: readonly Pick<CardFont, 'role'>[],
  role: 'display' | 'sans',
  direction: CardWords['language']['direction'],
): string {
  const first = direction === 'rtl' ? ['arabic', role] : [role, 'arabic'];
  const order = [...first, role === 'display' ? 'sans' : 'display'];
  return fonts
    .map((font, index) => ({ name: fontName(index), rank: order.indexOf(font.role) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ name }) => name)
    .join(', ');
}
