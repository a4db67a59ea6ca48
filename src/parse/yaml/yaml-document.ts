import { isMap, isNode, isScalar, isSeq } from 'yaml';
import { lazy } from '../../model/lazy.ts';
import { fileStart, type Point } from '../../model/point.ts';
import { type Checked, errorAt, type Problem } from '../../model/problem.ts';
import { pointAt } from '../../model/text/lines.ts';
import { quote } from '../issue-text.ts';
import type { YamlMapping } from './mapping.ts';
import { QuotingAdvice } from './quoting-advice.ts';
import { type CommentedValue, commentedValues } from './yaml-comments.ts';
import { yamlHazards } from './yaml-hazards.ts';
import { tooDeepOffset } from './yaml-nesting.ts';
import { type YamlPositions, yamlPositions } from './yaml-positions.ts';
import { yamlProblems } from './yaml-problems.ts';
import { yamlValues } from './yaml-values.ts';

/** A YAML mapping. The positions of its values are found on demand. */
export interface YamlDocument extends Pick<YamlPositions, 'at' | 'keyAt' | 'sourceAt'> {
  readonly path: string;
  readonly data: YamlMapping;
  /** Values with a comment that may be meant as part of the value. */
  readonly commented: readonly CommentedValue[];
  readonly quoting: QuotingAdvice;
}

/**
 * Parses a YAML mapping with js-yaml. If js-yaml rejects the text, or may read it differently from what the
 * editor means, `yaml` parses it again, which knows the position of each fault.
 * @param path path of the file, for problems
 * @param text the YAML. Must begin on the file's first line, so that line numbers agree.
 * @param noun for messages: `front matter`
 * @returns undefined if the text is not a valid YAML mapping. Of a repeated key, the last value is
 *   returned and the others are reported.
 */
export function readYaml(
  path: string,
  text: string,
  noun: string,
): Checked<YamlDocument | undefined> {
  const refused = (at: Point, message: string, advice: string) => ({
    value: undefined,
    problems: [errorAt(path, at, message, advice)],
  });
  const values = text.length > maxLength ? undefined : yamlValues(text);
  if (values !== undefined) {
    return { value: toDocument(path, text, values, () => yamlPositions(text)), problems: [] };
  }
  const tooDeep = tooDeepOffset(text);
  if (tooDeep !== undefined) {
    return refused(pointAt(text, tooDeep), `the ${noun} is nested too deeply`, 'use fewer levels');
  }
  if (text.length > maxLength) return refused(fileStart, `the ${noun} is too long`, 'shorten it');
  return readWithPositions(path, text, noun);
}

/** In UTF-16 code units. All IPTC Media Topics in five languages take a tenth of it. */
const maxLength = 2_000_000;

function readWithPositions(
  path: string,
  text: string,
  noun: string,
): Checked<YamlDocument | undefined> {
  const places = yamlPositions(text);
  const quoting = new QuotingAdvice(text);
  const malformed = yamlProblems(path, places, quoting);
  if (malformed.fatal) return { value: undefined, problems: malformed.problems };
  const hazards = yamlHazards(path, places, quoting);
  const problems = [...malformed.problems, ...hazards];
  if (hazards.length > 0) return { value: undefined, problems };
  const wrong = mappingProblem(path, places, noun);
  if (wrong !== undefined) return { value: undefined, problems: [...problems, wrong] };
  const data: YamlMapping = places.parsed.toJS({ maxAliasCount: 0 });
  const commented = commentedValues(text, places);
  return {
    value: { ...toDocument(path, text, data, () => places), commented, quoting },
    problems,
  };
}

function toDocument(
  path: string,
  text: string,
  data: YamlMapping,
  open: () => YamlPositions,
): YamlDocument {
  const places = lazy(open);
  return {
    path,
    data,
    at: (keys) => places().at(keys),
    keyAt: (keys) => places().keyAt(keys),
    sourceAt: (keys) => places().sourceAt(keys),
    commented: [],
    quoting: new QuotingAdvice(text),
  };
}

function mappingProblem(
  path: string,
  { parsed: { contents }, point }: YamlPositions,
  noun: string,
): Problem | undefined {
  if (isMap(contents)) return undefined;
  const advice = 'write lines such as "name: value"';
  if (!isNode(contents) || (isScalar(contents) && contents.value === null && !contents.source)) {
    return errorAt(path, fileStart, `the ${noun} is empty`, advice);
  }
  const what = isSeq(contents) ? 'a list' : quote(isScalar(contents) ? String(contents.value) : '');
  const message = `the ${noun} must be a mapping of keys to values, not ${what}`;
  return errorAt(path, point(contents.range?.[0] ?? 0), message, advice);
}
