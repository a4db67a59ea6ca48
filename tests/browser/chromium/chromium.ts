import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { chromiumPackageFolder, unpackChromium } from './chromium-package.ts';
import { chooseBrowser } from './chromium-search.ts';

/** Options for Playwright's `chromium.launch`. */
export interface ChromiumLaunch {
  readonly executablePath: string;
  readonly args: string[];
  readonly env: Record<string, string>;
  /** False only for root and in continuous integration, because Chromium's sandbox cannot start there. */
  readonly chromiumSandbox: boolean;
}

/** Stop the browser from sending requests of its own, and from reaching any other host. */
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

/** Make a page look the same on every machine and screen. */
const renderingFlags = ['--font-render-hinting=none', '--force-color-profile=srgb'];

/**
 * Finds the Chromium for the browser tests with `chooseBrowser`, and unpacks the one of the npm package if that is
 * the choice.
 * @param isWhole asks for a whole browser, because the browser of the package exits when its last page closes
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
