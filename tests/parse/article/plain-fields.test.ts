import { describe, expect, test } from 'vitest';
import { articleFields, type PlainField } from '../../../src/model/site/article/article-fields.ts';
import { plainFields } from '../../../src/model/site/article/article-values.ts';
import { parseSeparatedArticle } from '../../../src/parse/article/article.ts';
import { storedArticle } from '../../../src/parse/article/article-record.ts';
import { articleSchemas } from '../../../src/parse/article/article-schema.ts';
import { articleText, context } from '../sample.ts';

/** For each kind of field: what an editor may write, the value if it is typeset, and the value if it is not. */
const samples: Readonly<
  Record<
    Exclude<PlainField['type'], 'choice'>,
    readonly [written: string, typeset: unknown, plain: unknown]
  >
> = {
  line: ['It isn\'t "so"', 'It isn’t “so”', 'It isn\'t "so"'],
  sentences: ["[It isn't so.]", ['It isn’t so.'], ["It isn't so."]],
  moment: [
    '2016-08-04T08:00:00Z',
    undefined,
    { iso: '2016-08-04T08:00:00Z', epoch: Date.UTC(2016, 7, 4, 8) },
  ],
};

/** A value that is not the default. */
function choiceSample(field: PlainField & { readonly type: 'choice' }) {
  const other = field.values.find((value) => value !== field.default) ?? '';
  return [other, undefined, other] as const;
}

const path = 'articles/2016/08/ferry.md';

const entry = ':::entry{at=2016-08-03T09:20}\n## It moved\n:::\n';

/** Reads an article with some of its fields changed; one with an end is live coverage. */
function read(changes: Readonly<Record<string, string | undefined>>) {
  const isLive = changes.ended !== undefined;
  const front = articleText(isLive ? { kind: 'live', ...changes } : changes);
  const text = isLive ? `${front}\n${entry}` : front;
  const { value, problems } = parseSeparatedArticle({ path, text }, context);
  return { article: value, listed: value && storedArticle(value).listed(), problems };
}

describe.each(plainFields)('the plain field %s', (name, field) => {
  const [written, typeset, plain] =
    field.type === 'choice' ? choiceSample(field) : samples[field.type];
  const shown = 'typeset' in field && field.typeset ? typeset : plain;

  test('is read as its row in the table specifies', () => {
    const { article, problems } = read({ [name]: written });
    expect(problems).toEqual([]);
    expect(article).toHaveProperty(name, shown);
  });

  test("is in the article's summary if `inLists` is set, and only then", () => {
    const { listed } = read({ [name]: written });
    if (field.inLists) expect(listed).toHaveProperty(name, shown);
    else expect(listed).not.toHaveProperty(name);
  });

  test('is reported as missing if it is required, and only then', () => {
    const isRequired = 'required' in field && field.required;
    const { article, problems } = read({ [name]: undefined });
    expect(problems).toHaveLength(isRequired ? 1 : 0);
    // The same run also reports its other problems.
    expect(article).toBeDefined();
    expect(article).toHaveProperty(name);
  });
});

test('the schema of an article has the fields of the table, in their order', () => {
  expect(Object.keys(articleSchemas(context).article.shape)).toEqual(Object.keys(articleFields));
});
