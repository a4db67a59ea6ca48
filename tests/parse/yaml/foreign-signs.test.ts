import { describe, expect, test } from 'vitest';
import { readYaml } from '../../../src/parse/yaml/yaml-document.ts';

const problemsIn = (text: string) => readYaml('site.yaml', `a: b\n${text}\nc: d`, 'file').problems;

describe('a sign that only looks like one of YAML is reported at its place, with the line to write', () => {
  test.each([
    ['section:\u00A0news', 9, 'section: news'],
    ['x:\u3000y', 3, 'x: y'],
    ['-\u00A0{name: A, kind: b}', 2, '- {name: A, kind: b}'],
    ['list: ["1"، "2"]', 11, 'list: ["1", "2"]'],
    ['a: {name: هيئة الميناء، kind: official}', 23, 'a: {name: هيئة الميناء, kind: official}'],
    ['x: {name: Board; kind: official}', 16, 'x: {name: Board, kind: official}'],
  ])('%j', (line, column, meant) => {
    const [problem] = problemsIn(line);
    expect(problem?.at).toEqual({ line: 2, column });
    expect(problem?.message).toMatch(/no-break space|does not separate items in brackets/);
    expect(problem?.advice.replace(/^[^:]*: /, '')).toBe(meant);
  });

  test('a sign in a text of which YAML reads nothing wrong is left alone', () => {
    expect(problemsIn('x: [He said; "yes": it is so، kind of]')).toEqual([]);
  });

  test('a line that a comma would not make right has the usual report', () => {
    expect(problemsIn('x: {name: "A; "b"; kind: c}')[0]?.message).not.toContain('separate');
  });
});
