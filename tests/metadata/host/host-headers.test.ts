import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { headerPolicy, pagesPolicy } from '../../../src/metadata/host/content-security-policy.ts';
import { hostHeaders, pageCacheControl } from '../../../src/metadata/host/host-headers.ts';
import { registrationScript } from '../../../src/metadata/offline/registration.ts';
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

const offlineFiles = { ...baseFiles, 'site.yaml': siteText('offline: true\n') };

describe('hostHeaders', () => {
  const rules = headersAt('https://record.example/');

  test('protects every response', () => {
    expect(rules['/*']).toMatchObject({
      'Content-Security-Policy': expect.stringContaining("frame-ancestors 'none'"),
      'X-Content-Type-Options': 'nosniff',
      'X-Frame-Options': 'DENY',
      'Referrer-Policy': 'strict-origin-when-cross-origin',
      'Permissions-Policy': expect.stringMatching(/^(?:[a-z-]+=\(\),)+[a-z-]+=\(\)$/),
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Strict-Transport-Security': 'max-age=31536000',
    });
  });

  test('allows files with a digest in their name to be cached for ever', () => {
    expect(rules['/assets/*']).toEqual({ 'Cache-Control': 'public, max-age=31536000, immutable' });
  });

  test('sets no header but the policy in two rules, because hosts would join the values', () => {
    const names = Object.values(rules)
      .flatMap((rule) => Object.keys(rule))
      .filter((name) => name !== 'Content-Security-Policy');
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    expect(names).not.toContain('');
  });

  test('allows scripts only for the search, whether a host joins the policies of rules or not', () => {
    const policyAt = (path: string) => rules[path]?.['Content-Security-Policy'];
    expect(policyAt('/*')).toBe(pagesPolicy(false));
    expect(policyAt('/search/*')).toBe(headerPolicy(undefined, 'page'));
    expect(policyAt('/pagefind/*')).toBe(headerPolicy(undefined, 'page'));
    expect(policyAt('/media/*')).toBe(headerPolicy(undefined, 'form'));
  });

  test('forbids scripts everywhere if the site has no search', () => {
    const files = { ...baseFiles, 'site.yaml': `${baseFiles['site.yaml']}\nleaveOut: [search]\n` };
    const without = rulesOf(fileOf(outputsOf(hostHeaders, inputOf(files)), '_headers'));
    expect(Object.keys(without)).toEqual(['/*', '/assets/*']);
    expect(without['/*']?.['Content-Security-Policy']).toBe(headerPolicy());
  });

  test('has the path of the base URL in its rules, and no HSTS for http', () => {
    const plain = headersAt('http://paper.example/news/');
    expect(Object.keys(plain)).toEqual([
      ...['/news/*', '/news/search/*', '/news/pagefind/*', '/news/media/*', '/news/assets/*'],
    ]);
    expect(plain['/news/*']).not.toHaveProperty('Strict-Transport-Security');
  });
});

describe('a site that extends its policy', () => {
  const security =
    'security: {scripts: [self, https://stats.example/x.js], connect: [https://stats.example]}';
  const files = { ...baseFiles, 'site.yaml': siteText(`${security}\nleaveOut: [search]\n`) };
  const outputs = outputsOf(hostHeaders, inputOf(files));
  const policy = rulesOf(fileOf(outputs, '_headers'))['/*']?.['Content-Security-Policy'] ?? '';

  test('extends it in `_headers` by what site.yaml names, and no further', () => {
    expect(policy).toBe(
      headerPolicy()
        .replace("script-src 'none'", "script-src 'self' https://stats.example/x.js")
        .replace("connect-src 'self'", "connect-src 'self' https://stats.example"),
    );
  });

  test('leaves scripts to each page if it has a search, and extends the policy of the search', () => {
    const searched = { ...baseFiles, 'site.yaml': siteText(`${security}\n`) };
    const rules = rulesOf(fileOf(outputsOf(hostHeaders, inputOf(searched)), '_headers'));
    expect(rules['/*']?.['Content-Security-Policy']).toBe(pagesPolicy(false));
    expect(rules['/search/*']?.['Content-Security-Policy']).toContain(
      "script-src 'self' https://stats.example/x.js 'wasm-unsafe-eval'; connect-src 'self' https://stats.example;",
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

describe('a site that is read offline', () => {
  const outputs = (more: string) => {
    const files = { ...baseFiles, 'site.yaml': siteText(`offline: true\n${more}`) };
    return outputsOf(hostHeaders, inputOf(files));
  };
  const registration = registrationScript(inputOf(offlineFiles).site.publication, '/');

  test.each([
    ['with a search', '', 'form'],
    ['without a search', 'leaveOut: [search]\n', 'none'],
  ] as const)(
    'leaves scripts to each page, and runs ours on the offline page: %s',
    (_, more, use) => {
      const rules = rulesOf(fileOf(outputs(more), '_headers'));
      const policyAt = (path: string) => rules[path]?.['Content-Security-Policy'];
      expect(policyAt('/*')).toBe(pagesPolicy(false));
      expect(policyAt('/offline/*')).toBe(
        headerPolicy(undefined, use, { registration, isOffline: true }),
      );
      expect(policyAt('/media/*')).toBe(headerPolicy(undefined, 'form'));
      expect(rules['/sw.js']).toEqual({ 'Cache-Control': 'no-cache' });
    },
  );

  test('has the line that registers the worker in the policy of the search, which is joined', () => {
    const rules = rulesOf(fileOf(outputs(''), '_headers'));
    const policy = rules['/search/*']?.['Content-Security-Policy'];
    expect(policy).toBe(headerPolicy(undefined, 'page', { registration }));
  });

  test('has headers for nginx, whose own rules forbid scripts by path', () => {
    expect(fileOf(outputs(''), '_headers.nginx')).toContain(pagesPolicy(false));
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
      'Content-Security-Policy': '$dateline_policy',
      'Cache-Control': '$dateline_cache',
    });
    expect(text).toMatch(new RegExp(`default +"${pageCacheControl[1]}";`));
    expect(text).toContain(`"${rules['/assets/*']?.['Cache-Control']}";`);
  });

  test('allows scripts only for the search page and its files', () => {
    expect(text).toContain(`default  "${pagesPolicy(true)}";`);
    expect(text).toContain(`"~/media/"  "${headerPolicy(undefined, 'form')}";`);
    const [, pattern = '', policy = ''] = /^ {2}"~(.+pagefind.+)" +"(.+)";$/m.exec(text) ?? [];
    expect(policy).toBe(headerPolicy(undefined, 'page'));
    const runs = (path: string) => new RegExp(pattern).test(path);
    const search = [
      ...['/search/', '/search/index.html', '/ar/search/', '/news/ar/search/index.html'],
      ...['/pagefind/en/pagefind-worker.js', '/news/pagefind/en/wasm.en.pagefind'],
    ];
    expect(search.filter((path) => !runs(path))).toEqual([]);
    const pages = ['/', '/2031/05/02/search-goes-on/', '/media/search.svg', '/about/pagefind.html'];
    expect(pages.filter(runs)).toEqual([]);
  });

  test('allows only files with a digest in their name to be cached for ever', () => {
    const [, pattern = ''] =
      /^ {2}"~(.+)" +"public, max-age=31536000, immutable";$/m.exec(text) ?? [];
    const kept = (path: string) => new RegExp(pattern).test(path);
    const digest = '94063a0d4c9d8c23';
    const assets = [
      `/assets/newsreader-text.${digest}.woff2`,
      `/assets/search.${digest}.js`,
      `/news/assets/pictures/quay-${digest}-1280.avif`,
      `/assets/pictures/quay-${digest}-2-400.jpeg`,
      `/assets/cards/2031/05/02/harbour-open-16x9.${digest}.png`,
    ];
    expect(assets.filter((path) => !kept(path))).toEqual([]);
    const pages = ['/places/assets/', '/2031/05/02/assets/', '/ar/assets/', '/ar/assets/feed.rss'];
    expect(pages.filter(kept)).toEqual([]);
  });

  test('forbids caching the service worker', () => {
    const [, pattern = ''] = /^ {2}"~(.+)" +"no-cache";$/m.exec(text) ?? [];
    const paths = ['/sw.js', '/news/sw.js', '/2031/05/02/sw.js/', '/assets/search.js'];
    expect(paths.filter((path) => new RegExp(pattern).test(path))).toEqual(paths.slice(0, 2));
  });

  test('does not serve files that are for other hosts or for Dateline itself', () => {
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

  test('serves compressed copies, and needs no optional nginx module', () => {
    for (const line of ['gzip_static on;', 'gzip_vary on;', 'gzip on;']) {
      expect(text).toMatch(new RegExp(`^ {2}${line}$`, 'm'));
    }
    for (const line of ['brotli_static on;', 'zstd_static on;']) {
      expect(text).toMatch(new RegExp(`^ {2}# ${line}$`, 'm'));
    }
  });

  test('adds no header in a location, which would remove all the others', () => {
    expect(text.match(/add_header/g)).toHaveLength(added.length + 1);
    expect(text).toContain('a location with an add_header of its own');
  });
});
