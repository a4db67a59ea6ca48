import path from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  buildOptions,
  OptionError,
  optionsFromEnvironment,
} from '../../src/build/build-options.ts';
import { projectFolder } from '../../src/build/project-folder.ts';

const now = '2031-05-04T12:00:00+02:00';

describe('buildOptions', () => {
  test('fills in what was not given', () => {
    const options = buildOptions({ now }, {});
    expect(options).toMatchObject({
      content: path.join(projectFolder, 'content'),
      out: path.resolve('_site'),
      baseUrl: undefined,
      drafts: false,
      cards: true,
    });
  });

  test('takes now as given, with its zone', () => {
    expect(buildOptions({ now }, { SOURCE_DATE_EPOCH: '1' }).now).toEqual({
      iso: now,
      epoch: Date.UTC(2031, 4, 4, 10),
    });
  });

  test('takes now from SOURCE_DATE_EPOCH where it is not given', () => {
    const options = buildOptions({}, { SOURCE_DATE_EPOCH: '1470304800' });
    expect(options.now).toEqual({ iso: '2016-08-04T10:00:00.000Z', epoch: 1_470_304_800_000 });
  });

  test('takes now from the clock where nothing else tells it', () => {
    const before = Date.now();
    const { epoch } = buildOptions({}, {}).now;
    expect(epoch).toBeGreaterThanOrEqual(before);
    expect(epoch).toBeLessThanOrEqual(Date.now());
  });

  test.each(['yesterday', '2031-05-04', '2031-05-04T12:00:00', '2031-02-30T12:00:00Z', ''])(
    'refuses %j as now',
    (text) => {
      expect(() => buildOptions({ now: text }, {})).toThrow(OptionError);
      expect(() => buildOptions({ now: text }, {})).toThrow('write a time with a zone');
    },
  );

  test('refuses a SOURCE_DATE_EPOCH that is no number of seconds', () => {
    expect(() => buildOptions({}, { SOURCE_DATE_EPOCH: 'soon' })).toThrow('write whole seconds');
  });

  test.each([
    ['/a/content', '/a/content'],
    ['/a/content', '/a/content/_site'],
    ['/a/site/content', '/a/site'],
  ])('refuses content %s with output %s', (content, out) => {
    expect(() => buildOptions({ content, out, now }, {})).toThrow('keep them apart');
  });

  test('accepts folders whose names only begin alike', () => {
    expect(buildOptions({ content: '/a/site', out: '/a/site-built', now }, {}).out).toBe(
      path.resolve('/a/site-built'),
    );
  });
});

test('optionsFromEnvironment reads the variables that Eleventy started by itself is given', () => {
  const options = optionsFromEnvironment({
    DATELINE_CONTENT: '/news/content',
    DATELINE_BASE_URL: 'https://record.example/',
    DATELINE_NOW: now,
    DATELINE_DRAFTS: '1',
  });
  expect(options).toMatchObject({
    content: path.resolve('/news/content'),
    baseUrl: 'https://record.example/',
    drafts: true,
    now: { iso: now },
  });
});
