import { createHash } from 'node:crypto';
import { CspEvaluator } from 'csp_evaluator/dist/evaluator.js';
import { Severity } from 'csp_evaluator/dist/finding.js';
import { CspParser } from 'csp_evaluator/dist/parser.js';
import { describe, expect, test } from 'vitest';
import {
  headerPolicy,
  metaPolicy,
  pagesPolicy,
} from '../../../src/metadata/host/content-security-policy.ts';

const css = 'body{color:#1c1916}/* “quotes” */';
const page = { css, liveReload: false };

/** The directives of a policy by name. */
function directives(policy: string): ReadonlyMap<string, string> {
  return new Map(
    policy.split('; ').map((each) => {
      const [name = '', ...values] = each.split(' ');
      return [name, values.join(' ')];
    }),
  );
}

/** The severe findings of Google's evaluator for a policy. */
function graveFindings(policy: string): readonly string[] {
  const { csp } = new CspParser(policy);
  return new CspEvaluator(csp)
    .evaluate()
    .filter(({ severity }) => severity <= Severity.MEDIUM || severity === Severity.HIGH_MAYBE)
    .map(({ directive, description }) => `${directive}: ${description}`);
}

describe('metaPolicy', () => {
  test('allows only what a page uses', () => {
    const hash = createHash('sha256').update(css, 'utf8').digest('base64');
    expect(Object.fromEntries(directives(metaPolicy(page)))).toEqual({
      'default-src': "'none'",
      'style-src': `'sha256-${hash}'`,
      'script-src': "'none'",
      'connect-src': "'self'",
      'img-src': "'self'",
      'font-src': "'self'",
      'manifest-src': "'self'",
      'object-src': "'none'",
      'base-uri': "'none'",
      'form-action': "'none'",
    });
  });

  test('allows no styles on a page without any', () => {
    expect(directives(metaPolicy({ ...page, css: undefined })).get('style-src')).toBe("'none'");
  });

  test('allows the script of the development server only on that server', () => {
    const policy = directives(metaPolicy({ css, liveReload: true }));
    expect(policy.get('script-src')).toBe("'self'");
    expect(policy.get('connect-src')).toBe("'self'");
  });
});

describe('a policy that site.yaml extends', () => {
  const security = {
    scripts: ["'self'", 'https://stats.example/x.js'],
    connect: ['https://stats.example'],
  };

  test.each([
    ['the meta', metaPolicy(page), metaPolicy({ ...page, security })],
    ['the header', headerPolicy(), headerPolicy(security)],
  ])('differs only in these two directives: %s', (_, closed, open) => {
    const [before, after] = [directives(closed), directives(open)];
    const changed = [...after].filter(([name, value]) => before.get(name) !== value);
    expect(Object.fromEntries(changed)).toEqual({
      'script-src': "'self' https://stats.example/x.js",
      'connect-src': "'self' https://stats.example",
    });
    expect([...after.keys()]).toEqual([...before.keys()]);
  });
});

describe('the search', () => {
  test('has forms on every page, which submit only to the site', () => {
    const policy = directives(metaPolicy({ ...page, search: 'form' }));
    expect(policy.get('form-action')).toBe("'self'");
    expect(policy.get('script-src')).toBe("'none'");
  });

  test('runs our script and WebAssembly only on its page', () => {
    for (const liveReload of [false, true]) {
      const policy = directives(metaPolicy({ css, liveReload, search: 'page' }));
      expect(policy.get('script-src')).toBe("'self' 'wasm-unsafe-eval'");
      expect(policy.get('default-src')).toBe("'none'");
    }
  });
});

describe('reading offline', () => {
  const registration = 'addEventListener("load",()=>1)';
  const hash = createHash('sha256').update(registration, 'utf8').digest('base64');

  test('allows in the policy of a page only the line that registers the worker', () => {
    const [before, after] = [metaPolicy(page), metaPolicy({ ...page, registration })].map(
      directives,
    );
    const changed = [...(after ?? [])].filter(([name, value]) => before?.get(name) !== value);
    expect(changed).toEqual([
      ['script-src', `'sha256-${hash}'`],
      ['worker-src', "'self'"],
    ]);
  });

  test('runs our script only on the offline page', () => {
    const policy = directives(metaPolicy({ ...page, registration, isOffline: true }));
    expect(policy.get('script-src')).toBe(`'self' 'sha256-${hash}'`);
    const header = directives(headerPolicy(undefined, 'none', { registration, isOffline: true }));
    expect(header.get('script-src')).toBe(`'self' 'sha256-${hash}'`);
  });
});

describe('headerPolicy', () => {
  test('has the directives that are the same for every page, and those that only a header can have', () => {
    const whole = metaPolicy(page).split('; ');
    const header = headerPolicy().split('; ');
    expect(whole.filter((each) => !header.includes(each))).toEqual([
      "default-src 'none'",
      expect.stringMatching(/^style-src 'sha256-/),
    ]);
    expect(header.filter((each) => !whole.includes(each))).toEqual(["frame-ancestors 'none'"]);
  });
});

describe('pagesPolicy', () => {
  test('leaves to the policy of each page what the page may load', () => {
    const inMeta = metaPolicy({ ...page, search: 'form' }).split('; ');
    const inHeader = "frame-ancestors 'none'";
    expect(pagesPolicy(true).split('; ')).toEqual([
      ...["script-src 'none'", "object-src 'none'", "base-uri 'none'", "form-action 'self'"],
      inHeader,
    ]);
    expect(pagesPolicy(false)).toBe(pagesPolicy(true).replace("script-src 'none'; ", ''));
    const others = pagesPolicy(true)
      .split('; ')
      .filter((each) => !inMeta.includes(each));
    expect(others).toEqual([inHeader]);
  });
});

describe('csp_evaluator', () => {
  test.each([
    ['the meta', metaPolicy(page)],
    ['the header', headerPolicy()],
    ['the header of pages', pagesPolicy(true)],
    ['a page without style', metaPolicy({ css: undefined, liveReload: false })],
  ])('finds no severe fault in the policy of %s', (_of, policy) => {
    expect(graveFindings(policy)).toEqual([]);
    expect(policy).not.toContain('unsafe');
  });

  test('finds no severe fault in the policies of the search', () => {
    const policies = [metaPolicy({ ...page, search: 'page' }), headerPolicy(undefined, 'page')];
    expect(policies.flatMap(graveFindings)).toEqual([]);
  });

  test('finds severe faults', () => {
    expect(graveFindings("script-src 'unsafe-inline'; object-src 'none'").join()).toContain(
      'unsafe-inline',
    );
  });
});
