import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { chromiumPackageFolder, unpackChromium } from './chromium-package.ts';
import { chooseBrowser } from './chromium-search.ts';

/** What `chromium.launch` of Playwright takes. */
export interface ChromiumLaunch {
  readonly executablePath: string;
  readonly args: string[];
  readonly env: Record<string, string>;
  /** False only for root and in continuous integration, where Chromium's sandbox cannot start. */
  readonly chromiumSandbox: boolean;
}

/** Keep the browser from calling home, and from reaching any host but this machine. */
const offlineFlags = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
  '--no-default-browser-check',
  '--no-pings',
  '--no-proxy-server',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

/** Make a page look the same on every machine and under every screen. */
const renderingFlags = ['--font-render-hinting=none', '--force-color-profile=srgb'];

/**
 * Finds the Chromium that the browser tests drive, in the order of `chooseBrowser`, and unpacks
 * the npm package's one if that is the choice.
 * @param isWhole whether it must be a whole browser: that of the package ends with its last page
 * @throws Error that says what to do if there is none
 */
export async function findChromium(isWhole = false): Promise<ChromiumLaunch> {
  const choice = chooseBrowser({
    env: process.env,
    platform: process.platform,
    arch: process.arch,
    exists: existsSync,
    packageFolder: isWhole ? null : chromiumPackageFolder(),
  });
  const { executablePath, env } =
    choice.from === 'package'
      ? await unpackChromium(choice.packageFolder)
      : { executablePath: choice.executablePath, env: {} };
  const withoutSandbox = process.getuid?.() === 0 || process.env.CI !== undefined;
  return {
    executablePath,
    args: [...offlineFlags, ...renderingFlags],
    env: { ...ownEnvironment(), ...env },
    chromiumSandbox: !withoutSandbox,
  };
}

/** Starts the browser, headless. The caller closes it. */
export async function launchChromium(): Promise<Browser> {
  return await chromium.launch(await findChromium());
}

function ownEnvironment(): Record<string, string> {
  const entries = Object.entries(process.env);
  return Object.fromEntries(entries.flatMap(([name, value]) => (value ? [[name, value]] : [])));
}
