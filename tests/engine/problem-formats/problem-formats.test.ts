import { readFileSync } from 'node:fs';
import draft04 from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { gitHubLines } from '../../../src/engine/problem-formats/github-annotations.ts';
import { problemsJson } from '../../../src/engine/problem-formats/problems-json.ts';
import { withFiles } from '../../../src/engine/problem-formats/reported-problem.ts';
import { sarifLog } from '../../../src/engine/problem-formats/sarif-log.ts';
import { errorAt, warningAt } from '../../../src/model/problem.ts';
import { standardsTest } from '../../standards.ts';

const at = { line: 3, column: 7 };
const problems = withFiles(
  [
    {
      ...errorAt('articles/2031/05/ferry, again.md', at, '', 'delete it'),
      // `errorAt` escapes line ends; the formats do not rely on it.
      message: '100 % of "x"\nis unknown',
    },
    { ...warningAt('site.yaml', { line: 1, column: 1 }, 'مرسى is new', 'look'), rule: 'speaker' },
  ],
  '/paper/content',
  '/paper',
);

test('the path of a file is relative to the root, or absolute', () => {
  expect(problems.map(({ file }) => file)).toEqual([
    'content/articles/2031/05/ferry, again.md',
    'content/site.yaml',
  ]);
  const [elsewhere] = withFiles([errorAt('site.yaml', at, 'a', 'b')], '/paper/content', '/papers');
  expect(elsewhere?.file).toBe('/paper/content/site.yaml');
});

test('json has every part of a problem, and the counts', () => {
  const { problems: written, ...counts } = JSON.parse(problemsJson(problems));
  expect(counts).toEqual({ errors: 1, warnings: 1 });
  expect(written[0]).toEqual({
    file: 'content/articles/2031/05/ferry, again.md',
    path: 'articles/2031/05/ferry, again.md',
    ...{ line: 3, column: 7, severity: 'error' },
    ...{ message: '100 % of "x"\nis unknown', advice: 'delete it' },
  });
});

test('github escapes characters that would end a property or a line', () => {
  expect(gitHubLines(problems)).toEqual([
    '::error file=content/articles/2031/05/ferry%2C again.md,line=3,col=7::100 %25 of "x"%0Ais unknown — delete it',
    '::warning file=content/site.yaml,line=1,col=1,title=speaker::مرسى is new — look',
  ]);
});

describe('sarif', () => {
  test('has results with addresses', () => {
    const [run] = JSON.parse(sarifLog(problems, '0.1.0')).runs;
    const [result] = run.results;
    expect(result.level).toBe('error');
    const ids = run.tool.driver.rules.map((rule: { id: string }) => rule.id);
    expect(run.results.map((each: { ruleId: string }) => each.ruleId)).toEqual([
      'content',
      'speaker',
    ]);
    expect(ids).toEqual(expect.arrayContaining(['content', 'speaker']));
    expect(result.locations[0].physicalLocation).toEqual({
      artifactLocation: { uri: 'content/articles/2031/05/ferry%2C%20again.md' },
      region: { startLine: 3, startColumn: 7 },
    });
    const absolute = withFiles([errorAt('a b.md', at, 'a', 'b')], '/paper', '/other');
    expect(sarifLog(absolute, '0.1.0')).toContain('"uri":"file:///paper/a%20b.md"');
  });

  standardsTest('is valid SARIF 2.1.0', ['sarif-schema-2.1.0.json'], ([schema = '']) => {
    const ajv = new draft04.default({ strict: false });
    addFormats.default(ajv);
    const validate = ajv.compile(JSON.parse(readFileSync(schema, 'utf8')));
    for (const log of [sarifLog(problems, '0.1.0'), sarifLog([], '0.1.0')]) {
      expect(validate(JSON.parse(log)), JSON.stringify(validate.errors)).toBe(true);
    }
    expect(validate({ version: '2.1.0' })).toBe(false);
  });
});
