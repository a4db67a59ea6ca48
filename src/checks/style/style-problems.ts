import type { SourceFile } from '../../model/content-file.ts';
import { type Problem, warningAt } from '../../model/problem.ts';
import type { StyleRuleId } from '../../model/site/publication.ts';
import { locator } from '../../model/text/lines.ts';
import { readFrontMatter } from '../../parse/yaml/front-matter.ts';
import type { FixContext } from '../fixes/fix.ts';
import { fixInput } from '../fixes/fix-input.ts';
import { datedDays } from './dated-days.ts';
import { fullName } from './full-name.ts';
import { numberWords } from './number-words.ts';
import { sentenceCase } from './sentence-case.ts';
import { speaker } from './speaker.ts';
import { styleBlocks } from './style-blocks.ts';
import type { StyleInput, StyleRule } from './style-rule.ts';
import { toComeRule } from './to-come.ts';

/** All rules of the house style. To add one, write its file and add it here and to `styleRuleIds`. */
export const styleRules: readonly StyleRule[] = [
  sentenceCase,
  speaker,
  datedDays,
  fullName,
  numberWords,
  toComeRule,
];

/** Warns where a file breaks rules of the house style. Pure. @param ids of the rules that are on */
export function styleProblems(
  source: SourceFile,
  ids: readonly StyleRuleId[],
  site: FixContext,
): readonly Problem[] {
  const input = styleInput(source, site);
  if (input === undefined) return [];
  const isArticle = source.path.startsWith('articles/');
  return styleRules
    .filter(({ id, ofAllFiles }) => ids.includes(id) && (isArticle || ofAllFiles === true))
    .flatMap(({ id, find }) =>
      find(input).map(({ at, message, advice }) => ({
        ...warningAt(source.path, at, message, advice),
        rule: id,
      })),
    );
}

function styleInput(source: SourceFile, site: FixContext): StyleInput | undefined {
  const input = fixInput(source, site);
  if (input?.body === undefined || input.bodyStart === 0) return undefined;
  const front = readFrontMatter(source).value?.document;
  if (front === undefined) return undefined;
  return { ...input, front, locate: locator(source.text), blocks: styleBlocks(input.body) };
}
