import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { headerPolicy } from '../../../src/metadata/host/content-security-policy.ts';
import { hostHeaders, pageCacheControl } from '../../../src/metadata/host/host-headers.ts';
import { baseFiles, siteText } from '../../sites/files/base-files.ts';
import { fileOf, inputOf, outputsOf } from '../sample-input.ts';

type Rules = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** The rules of a `_headers` file: headers by path. */
function rulesOf(text: string): Rules {
  const rules = text.trimEnd().split('\n\n');
  return Object.fromEntries(
    rules.map((rule) => {
      const [path = '', ...lines] = rule.split('\n');
      return [path, Object.fromEntries(lines.map(headerOf))];
    }),
  );
}

function headerOf(line: string): readonly [string, string] {
  const [, name = '', value = ''] = /^ {2}([\w-]+): (.+)$/.exec(line) ?? [];
  return [name, value];
}

const headersAt = (baseUrl: string) =>
  rulesOf(fileOf(outputsOf(hostHeaders, inputOf(baseFiles, { baseUrl })), '_headers'));

describe('hostHeaders', () => {
  const rules = headersAt('https://record.example/');

  test('protects every response', () => {
    expect(rules['/*']).toMatchObject({
      'Content-Security-Policy': expect.stringContaining("frame-ancestors 'none'"),
      'X-Content-Type-Options': 'nosniff',
      'X-Frame-Options': 'DENY',
      'Referrer-Policy': 'strict-origin-when-cross-origin',
      'Permissions-Policy': expect.stringContaining('camera=(), '),
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Strict-Transport-Security': 'max-age=31536000',
    });
  });

  test('lets files with a digest in their name be cached for ever', () => {
    expect(rules['/assets/*']).toEqual({ 'Cache-Control': 'public, max-age=31536000, immutable' });
  });

  test('sets no header in two rules, because hosts would join the values', () => {
    const names = Object.values(rules).flatMap((rule) => Object.keys(rule));
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    expect(names).not.toContain('');
  });

  test('has the path of the base URL in its rules, and no HSTS for http', () => {
    const plain = headersAt('http://paper.example/news/');
    expect(Object.keys(plain)).toEqual(['/news/*', '/news/assets/*']);
    expect(plain['/news/*']).not.toHaveProperty('Strict-Transport-Security');
  });
});

describe('a site that opens its policy', () => {
  const security =
    'security: {scripts: [self, https://stats.example/x.js], connect: [https://stats.example]}';
  const files = { ...baseFiles, 'site.yaml': siteText(`${security}\n`) };
  const outputs = outputsOf(hostHeaders, inputOf(files));
  const policy = rulesOf(fileOf(outputs, '_headers'))['/*']?.['Content-Security-Policy'] ?? '';

  test('opens it in `_headers` by what site.yaml names, and no further', () => {
    expect(policy).toBe(
      headerPolicy()
        .replace("script-src 'none'", "script-src 'self' https://stats.example/x.js")
        .replace("connect-src 'self'", "connect-src 'self' https://stats.example"),
    );
  });

  test('has the same headers for nginx, in a file to include', () => {
    const lines = fileOf(outputs, '_headers.nginx').trimEnd().split('\n');
    const headers = lines.map((line) =>
      /^add_header ([\w-]+) "(.+)" always;$/.exec(line)?.slice(1),
    );
    expect(Object.fromEntries(headers.map((pair) => pair ?? []))).toEqual(
      rulesOf(fileOf(outputs, '_headers'))['/*'],
    );
  });
});

describe('deploy/nginx.conf', () => {
  const text = readFileSync(new URL('../../../deploy/nginx.conf', import.meta.url), 'utf8');
  const added = [...text.matchAll(/^ {2}add_header ([\w-]+) "?(.+?)"? always;$/gm)];
  const headers = Object.fromEntries(added.map(([, name, value]) => [name, value]));

  test('sets the same headers as _headers', () => {
    const rules = headersAt('https://record.example/');
    expect(headers).toEqual({
      ...rules['/*'],
      'Content-Security-Policy': headerPolicy(),
      'Cache-Control': '$dateline_cache',
    });
    expect(text).toMatch(new RegExp(`default +"${pageCacheControl[1]}";`));
    expect(text).toContain(`"${rules['/assets/*']?.['Cache-Control']}";`);
  });

  test('lets only files with a digest in their name be cached for ever', () => {
    const [, pattern = ''] =
      /^ {2}"~(.+)" +"public, max-age=31536000, immutable";$/m.exec(text) ?? [];
    const kept = (path: string) => new RegExp(pattern).test(path);
    const digest = '94063a0d4c9d8c23';
    const assets = [
      `/assets/newsreader-text.${digest}.woff2`,
      `/news/assets/pictures/quay-${digest}-1280.avif`,
      `/assets/pictures/quay-${digest}-2-400.jpeg`,
      `/assets/cards/2031/05/02/harbour-open-16x9.${digest}.png`,
    ];
    expect(assets.filter((path) => !kept(path))).toEqual([]);
    const pages = ['/places/assets/', '/2031/05/02/assets/', '/ar/assets/', '/ar/assets/feed.rss'];
    expect(pages.filter(kept)).toEqual([]);
  });

  test('does not serve files for other hosts or for Dateline itself', () => {
    const [, pattern = ''] = /location ~ (\S*dateline\S*) \{\n\s+return 404;/.exec(text) ?? [];
    const isHidden = (path: string) => new RegExp(pattern).test(path);
    const hidden = [
      ...['/_headers', '/_headers.nginx', '/_redirects', '/.dateline.json', '/.dateline-manifest'],
      ...['/.dateline-new/index.html', '/.dateline-new/2031/05/', '/news/.dateline-journal'],
    ];
    expect(hidden.filter((path) => !isHidden(path))).toEqual([]);
    const pages = ['/', '/2031/05/02/_headers/', '/.well-known/security.txt', '/dateline/'];
    expect(pages.filter(isHidden)).toEqual([]);
  });

  test('adds no header in a location, which would remove all the others', () => {
    expect(text.match(/add_header/g)).toHaveLength(added.length + 1);
    expect(text).toContain('a location with an add_header of its own');
  });
});
