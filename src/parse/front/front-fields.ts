import * as z from 'zod';
import type { KeyPath } from '../../model/position.ts';
import type { FrontChoices, FrontPackage, Pin } from '../../model/site/front.ts';
import { articleName } from '../fields/article-name.ts';
import { reference } from '../fields/identifier.ts';
import { line } from '../fields/line.ts';
import { endTime } from '../fields/moment.ts';
import { translated } from '../fields/translated.ts';
import { fieldName } from '../issue-messages.ts';
import { issueText } from '../issue-text.ts';
import { typesetTexts } from '../kinds/by-language.ts';
import type { ParseContext } from '../parse-context.ts';
import { isMapping } from '../yaml/mapping.ts';

const until = () => endTime('when the choice ends').optional();

/** The fields of a chosen article. */
export const pinFields = z
  .strictObject(
    { article: articleName('the name of its file, such as port-strike'), until: until() },
    { error: wrongPin },
  )
  .describe('the name of an article, such as port-strike');

/** An article: `port-strike`, or `{article: port-strike, until: 2031-05-04T12:00:00+02:00}`. */
function pin() {
  return z.preprocess(
    (input) => (typeof input === 'string' ? { article: input } : input),
    pinFields,
  );
}

function wrongPin({
  code,
  input,
  path = [],
}: {
  readonly code?: string;
  readonly input?: unknown;
  readonly path?: PropertyKey[] | undefined;
}): string | undefined {
  if (code !== 'invalid_type' || input === undefined || input === null) return undefined;
  const what = Array.isArray(input) ? 'a list' : String(input);
  return issueText(
    `${fieldName(path)} must be the name of an article, not ${what}`,
    'write the name of its file, such as port-strike',
  );
}

/** The articles beside a feature, at least and at most. */
const beside = [1, 4] as const;

/** The fields of a package. */
export const packageFields = z
  .strictObject({
    name: translated(line('the heading'), 'the heading of the package').optional(),
    feature: pin().optional(),
    with: z.array(pin()).min(beside[0]).max(beside[1]).optional(),
    story: reference('story', 'a file in content/stories, such as harbour-strike').optional(),
    until: until(),
  })
  .superRefine((fields, context) => {
    const fault = packageFault(fields);
    if (fault === undefined) return;
    const [key, message, advice] = fault;
    context.addIssue({
      code: 'custom',
      path: key === undefined ? [] : [key],
      message: issueText(message, advice),
    });
  });

type PackageFields = z.output<typeof packageFields>;

/** What is wrong with the keys of a package taken together: the key, the message and the advice. */
function packageFault(
  fields: Readonly<Record<string, unknown>>,
): readonly [key: string | undefined, message: string, advice: string] | undefined {
  const has = (key: string) => fields[key] !== undefined;
  if (has('story')) {
    const stray = ['name', 'feature', 'with'].find(has);
    const advice = 'delete it, or make it a package of its own';
    return stray === undefined
      ? undefined
      : [stray, `a package with "story" has no "${stray}"`, advice];
  }
  if (!has('feature') && !has('with') && !has('name')) {
    const advice = 'add "feature", "with" and "name", or "story"';
    return [undefined, 'the package has neither "feature" nor "story"', advice];
  }
  const [missing] = [
    ['name', 'the heading of the package'],
    ['feature', 'an article, which is shown large'],
    ['with', 'a list of one to four other articles'],
  ].filter(([key = '']) => !has(key));
  if (missing === undefined) return undefined;
  const [key, meaning] = missing;
  return [undefined, `"${key}" is missing`, `add "${key}": ${meaning}`];
}

/** The schema of `front.yaml`, and of `front` in a section's file. */
export const frontFields = z.strictObject({
  lead: pin().optional(),
  next: z.array(pin()).default([]),
  packages: z.array(packageFields).default([]),
});

/**
 * The choices of validated fields.
 * @param at the key path of the mapping that holds them
 */
export function toFrontChoices(
  { lead, next = [], packages = [] }: Partial<z.output<typeof frontFields>>,
  at: KeyPath,
  context: ParseContext,
): FrontChoices {
  return {
    lead: lead && toPin(lead, [...at, 'lead']),
    next: next.map((each, index) => toPin(each, [...at, 'next', index])),
    packages: packages.flatMap((each, index) => {
      return toPackage(each, [...at, 'packages', index], context);
    }),
  };
}

function toPin({ article, until }: NonNullable<PackageFields['feature']>, at: KeyPath): Pin {
  return { article: { id: article, at: [...at, 'article'] }, until };
}

function toPackage(
  { name, feature, with: others = [], story, until }: PackageFields,
  at: KeyPath,
  context: ParseContext,
): FrontPackage[] {
  if (story !== undefined) {
    return [{ kind: 'story', story: { id: story, at: [...at, 'story'] }, until }];
  }
  if (feature === undefined) return [];
  const pins = [
    toPin(feature, [...at, 'feature']),
    ...others.map((each, index) => toPin(each, [...at, 'with', index])),
  ];
  return [{ kind: 'feature', names: typesetTexts(name, context), pins, until }];
}

/** The key paths of the headings of packages, which may be written by language. */
export function packageNamePaths(data: unknown): readonly KeyPath[] {
  const packages = isMapping(data) ? data.packages : undefined;
  return Array.isArray(packages)
    ? packages.map((_, index): KeyPath => ['packages', index, 'name'])
    : [];
}
