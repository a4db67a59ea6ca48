import type { Font } from 'fontkitten';

/** A font that readers may have, and the mean width of its letters in ems, weighted by how often text has them. */
interface LocalFont {
  readonly names: readonly string[];
  readonly width: number;
}

/**
 * The widths follow from those that `layouts/styles/latin-faces.css` has for Georgia, Times, Noto Serif and DejaVu, and
 * for Arial and Roboto from https://github.com/seek-oss/capsize (`xWidthAvg`), all measured as `meanWidth` does.
 */
const localFonts: Readonly<Record<'serif' | 'sans-serif', readonly LocalFont[]>> = {
  serif: [
    { names: ['Georgia'], width: 0.4497 },
    { names: ['Times New Roman', 'Liberation Serif', 'Tinos'], width: 0.4098 },
    { names: ['Noto Serif', 'NotoSerif-Regular'], width: 0.4852 },
    { names: ['DejaVu Serif'], width: 0.5211 },
  ],
  'sans-serif': [
    { names: ['Arial', 'Liberation Sans', 'Arimo'], width: 0.4497 },
    { names: ['Roboto', 'Roboto-Regular'], width: 0.4487 },
  ],
};

const sample =
  'The council said on Monday that the harbour would stay open while the talks with the dock workers went on, and that no ship had been turned away since the strike began.';

/** The mean width of letters in a sentence, in ems. */
export function meanWidth(font: Font): number {
  const widths = [...sample].map(
    (letter) => font.glyphForCodePoint(letter.codePointAt(0) ?? 0).advanceWidth,
  );
  return widths.reduce((sum, width) => sum + width, 0) / widths.length / font.unitsPerEm;
}

/** Faces of fonts that readers may have, with the widths and heights of another, so that text does not move. */
export function fallbackFaces(
  family: string,
  font: Font,
  generic: 'serif' | 'sans-serif',
): { readonly css: string; readonly families: readonly string[] } {
  const width = meanWidth(font);
  const faces = localFonts[generic].map((local, index) => {
    const scale = width / local.width;
    const part = (units: number) => percent(Math.abs(units) / font.unitsPerEm / scale);
    const name = `${family} ${String.fromCharCode(65 + index)}`;
    const css = `@font-face {
  font-family: "${name}";
  src: ${local.names.map((each) => `local("${each}")`).join(', ')};
  size-adjust: ${percent(scale)};
  ascent-override: ${part(font.ascent)};
  descent-override: ${part(font.descent)};
  line-gap-override: ${part(font.lineGap)};
}
`;
    return { name, css };
  });
  return { css: faces.map(({ css }) => css).join(''), families: faces.map(({ name }) => name) };
}

function percent(part: number): string {
  return `${Number((part * 100).toFixed(2))}%`;
}
