import { describe, expect, test } from 'vitest';
import { chooseBrowser, type Machine } from './chromium-search.ts';

/** A bare Linux machine with the npm package, except for the given differences. */
function machine(differences: Partial<Machine> & { readonly files?: readonly string[] }): Machine {
  const { files = [], ...rest } = differences;
  return {
    env: { PATH: '/usr/local/bin:/usr/bin' },
    platform: 'linux',
    arch: 'x64',
    exists: (file) => files.includes(file),
    packageFolder: '/project/node_modules/@sparticuz/chromium',
    ...rest,
  };
}

const onMachine = (executablePath: string) => ({ from: 'machine', executablePath });
const fromPackage = {
  from: 'package',
  packageFolder: '/project/node_modules/@sparticuz/chromium',
};

describe('chooseBrowser', () => {
  test('prefers CHROME_PATH to anything else', () => {
    const env = { CHROME_PATH: '/opt/mine/chrome', PATH: '/usr/bin' };
    const files = ['/opt/mine/chrome', '/usr/bin/chromium'];
    expect(chooseBrowser(machine({ env, files }))).toEqual(onMachine('/opt/mine/chrome'));
  });

  test('ignores an empty CHROME_PATH', () => {
    const env = { CHROME_PATH: '', PATH: '/usr/bin' };
    expect(chooseBrowser(machine({ env }))).toEqual(fromPackage);
  });

  test('prefers the npm package to an installed browser', () => {
    expect(chooseBrowser(machine({ files: ['/usr/bin/chromium'] }))).toEqual(fromPackage);
  });

  test('refuses a CHROME_PATH without a file, even if there is another browser', () => {
    const env = { CHROME_PATH: '/opt/gone/chrome', PATH: '/usr/bin' };
    const choose = () => chooseBrowser(machine({ env, files: ['/usr/bin/chromium'] }));
    expect(choose).toThrow('CHROME_PATH is "/opt/gone/chrome", where there is no file');
  });

  test.each([
    [
      'chromium before Chrome',
      ['/usr/local/bin/google-chrome', '/usr/bin/chromium'],
      '/usr/bin/chromium',
    ],
    ['chromium-browser', ['/usr/bin/chromium-browser'], '/usr/bin/chromium-browser'],
    [
      'the first folder of PATH',
      ['/usr/bin/chromium', '/usr/local/bin/chromium'],
      '/usr/local/bin/chromium',
    ],
    ['Chrome', ['/usr/bin/google-chrome-stable'], '/usr/bin/google-chrome-stable'],
  ])('without the package, chooses an installed browser: %s', (_name, files, expected) => {
    expect(chooseBrowser(machine({ files, packageFolder: undefined }))).toEqual(
      onMachine(expected),
    );
  });

  test('does not look into relative folders of PATH', () => {
    const choose = machine({ env: { PATH: 'bin:.:' }, files: ['bin/chromium', 'chromium'] });
    expect(chooseBrowser(choose)).toEqual(fromPackage);
  });

  test('finds Chrome among the applications of a Mac', () => {
    const chrome = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    const mac = machine({ platform: 'darwin', arch: 'arm64', files: [chrome] });
    expect(chooseBrowser(mac)).toEqual(onMachine(chrome));
  });

  test('finds Chrome among the programs of Windows', () => {
    const chrome = 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe';
    const env = { PROGRAMFILES: 'C:\\Program Files', 'PROGRAMFILES(X86)': undefined };
    const windows = machine({ platform: 'win32', env, files: [chrome] });
    expect(chooseBrowser(windows)).toEqual(onMachine(chrome));
  });

  test('chooses the npm package on a bare Linux machine', () => {
    expect(chooseBrowser(machine({}))).toEqual(fromPackage);
    expect(chooseBrowser(machine({ env: {} }))).toEqual(fromPackage);
  });

  test('never chooses a package that must not be used', () => {
    const files = ['/usr/bin/chromium'];
    expect(chooseBrowser(machine({ files, packageFolder: null }))).toEqual(
      onMachine('/usr/bin/chromium'),
    );
    expect(() => chooseBrowser(machine({ packageFolder: null }))).toThrow(/to one$/);
  });

  test('says what to do if there is no browser', () => {
    expect(() => chooseBrowser(machine({ packageFolder: undefined }))).toThrow(
      'no browser was found: install Chromium or Chrome, or set CHROME_PATH to one, or run npm ci with dev dependencies, which brings one',
    );
  });

  test.each([
    ['linux', 'arm64'],
    ['darwin', 'arm64'],
    ['win32', 'x64'],
  ] as const)('does not offer the package on %s %s, where it cannot run', (platform, arch) => {
    const choose = () => chooseBrowser(machine({ platform, arch }));
    expect(choose).toThrow(/install Chromium or Chrome, or set CHROME_PATH to one$/);
  });
});
