import { describe, expect, test } from 'vitest';
import { problemLine } from '../../../src/engine/problem-lines.ts';
import { hasErrors } from '../../../src/model/problem.ts';
import { contrastOf, nearestWithContrast, readColour } from '../../../src/parse/look/colour.ts';
import { parsePublication } from '../../../src/parse/site/publication.ts';
import { siteText } from '../../sites/files/base-files.ts';
import { markdownWords } from '../../sites/files/memory-folder.ts';

const parse = (lines: string) =>
  parsePublication({ path: 'site.yaml', text: siteText(lines) }, { words: markdownWords });
const problems = (lines: string) => parse(lines).problems.map(problemLine);
const lookOf = (lines: string) => {
  expect(problems(lines)).toEqual([]);
  return parse(lines).value?.look;
};

describe('colours', () => {
  test('can be any CSS colour, for one scheme or both', () => {
    const lines = `colours:
  accent: {light: "#0b5394", dark: "oklch(80% 0.09 250)"}
  paper: white
  flagInk: {dark: rgb(255 255 255)}
`;
    expect(lookOf(lines)?.colours).toEqual({
      light: { accent: '#0b5394', paper: '#ffffff' },
      dark: { accent: '#91c3f6', flagInk: '#ffffff' },
    });
  });

  test('an accent without a scheme has a lighter tone in the dark scheme', () => {
    const colours = lookOf('colours: {accent: "#0b5394"}\n')?.colours;
    expect(colours?.light).toEqual({ accent: '#0b5394' });
    expect(contrastOf(colours?.dark.accent ?? '', '#141210')).toBeCloseTo(7, 0);
  });

  test.each([
    ['colours: {accent: reddish}', '"reddish" is not an opaque colour'],
    ['colours: {accent: "#8a1f1180"}', '"#8a1f1180" is not an opaque colour'],
    ['colours: {accent: {light: 5}}', 'a colour must be text'],
    ['colours:\n  accent: #8a1f11', 'the colour has no value: in YAML, " #" begins a comment'],
  ])('%s: %s', (line, message) => {
    const advice = 'write a CSS colour between quotation marks, such as "#8a1f11"';
    expect(problems(`${line}\n`)).toEqual([expect.stringContaining(`${message} — ${advice}`)]);
  });

  test('an unknown name is reported with the nearest one', () => {
    expect(problems('colors: {accent: red}\n')[0]).toContain('did you mean "colours"?');
    expect(problems('colours: {acent: "#800000"}\n')[0]).toContain('did you mean "accent"?');
  });
});

describe('contrast', () => {
  test('a problem names the pair, the ratio and the nearest colour with enough contrast', () => {
    expect(problems('colours: {accent: "#d9534f"}\n')).toEqual([
      'site.yaml:10:19  in the light scheme, "accent" (#d9534f) on "paper" (#fbf9f4) has a contrast of 3.76:1, less than the 4.5:1 that readers need — write "#c94442" for "accent", the nearest colour that passes',
    ]);
    expect(problems('colours:\n  paper:\n    dark: "#777777"\n')[0]).toMatch(
      /^site.yaml:12:11 {2}in the dark scheme, "ink" \(#e6e0d6\) on "paper" \(#777777\) has .* for "paper" under "dark"/,
    );
  });

  test('names on maps count; their background is not that of the page', () => {
    const lines =
      'colours: {paper: "#000000", ink: "#ffffff", quiet: "#dddddd", accent: "#ff9999"}\n';
    expect(problems(lines).join()).toContain('"ink" (#ffffff) on the ground of maps');
  });

  test('the advice works if it is followed to the letter, for any colour in any place', () => {
    const names = ['ink', 'quiet', 'accent', 'flagInk', 'paper', 'flagPaper'];
    const colours = ['#ff0000', '#00aa00', '#808080', '#ffff00', '#3355ff'];
    const places = names.flatMap((name) =>
      ['light', 'dark'].map((scheme) => `${name}: {${scheme}`),
    );
    const lines = places.flatMap((place) => colours.map((colour) => ({ place, colour })));
    const advised = lines.flatMap(({ place, colour }) => {
      const [problem = ''] = problems(`colours: {${place}: "${colour}"}}\n`);
      const [, better] = /write "(#[0-9a-f]{6})"/.exec(problem) ?? [];
      return better === undefined ? [] : [`colours: {${place}: "${better}"}}\n`];
    });
    expect(advised.length).toBeGreaterThan(20);
    expect(advised.flatMap(problems)).toEqual([]);
  });

  test('a colour with enough contrast is its own nearest', () => {
    expect(nearestWithContrast('#8a1f11', ['#fbf9f4'], 4.5)).toBe('#8a1f11');
    expect(nearestWithContrast('#808080', ['#000000', '#ffffff'], 7)).toBeUndefined();
    expect(readColour('oklch(0.7 0.4 150)')).toMatch(/^#[0-9a-f]{6}$/);
  });
});

describe('width', () => {
  test('is set for lines and for the page', () => {
    const { width } = lookOf('width: {text: 32.5rem, page: 80rem}\n') ?? {};
    expect(width).toEqual({ text: '32.5rem', page: '80rem' });
  });

  test.each(['{text: 60rem}', '{text: 40}', '{page: 900px}', '{page: "80rem; color: red"}'])(
    'may not be %s',
    (width) => {
      const { problems: found } = parse(`width: ${width}\n`);
      expect(hasErrors(found)).toBe(true);
      expect(found).toHaveLength(1);
    },
  );
});
