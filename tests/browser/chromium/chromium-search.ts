import path from 'node:path';

/** The facts about the machine that decide which browser is found. A test can invent a machine. */
export interface Machine {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  readonly arch: string;
  /** Whether a file exists at an absolute path. */
  readonly exists: (file: string) => boolean;
  /** Folder of @sparticuz/chromium, a dev dependency; undefined if it is not installed, null if it must not be used. */
  readonly packageFolder: string | undefined | null;
}

/** Where the browser comes from: a file on the machine, or the npm package. */
export type BrowserChoice =
  | { readonly from: 'machine'; readonly executablePath: string }
  | { readonly from: 'package'; readonly packageFolder: string };

const commandNames = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

const macApplications = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/**
 * Chooses the browser for the tests: `CHROME_PATH`, else the one in the npm package, which runs on Linux x64 only,
 * else an installed Chromium or Chrome. The package has the same version on every machine. It has no windows, so the
 * tests take a quarter less time.
 * @throws Error that says what to do, if there is no file at `CHROME_PATH` or no browser
 */
export function chooseBrowser(machine: Machine): BrowserChoice {
  const wanted = machine.env.CHROME_PATH;
  if (wanted !== undefined && wanted !== '') {
    if (machine.exists(wanted)) return { from: 'machine', executablePath: wanted };
    throw new Error(`CHROME_PATH is "${wanted}", where there is no file: correct or unset it`);
  }
  const { packageFolder } = machine;
  const mayTakePackage =
    packageFolder !== null && machine.platform === 'linux' && machine.arch === 'x64';
  if (mayTakePackage && packageFolder !== undefined) return { from: 'package', packageFolder };
  const installed = installedPlaces(machine).find(machine.exists);
  if (installed !== undefined) return { from: 'machine', executablePath: installed };
  throw new Error(
    'no browser was found: install Chromium or Chrome, or set CHROME_PATH to one' +
      (mayTakePackage ? ', or run npm ci with dev dependencies, which brings one' : ''),
  );
}

/** Lists the paths at which Chromium or Chrome may be installed, the first choice first. */
function installedPlaces(machine: Machine): readonly string[] {
  if (machine.platform === 'win32') return windowsPlaces(machine.env);
  const folders = (machine.env.PATH ?? '').split(':').filter((folder) => folder.startsWith('/'));
  const onPath = commandNames.flatMap((name) =>
    folders.map((folder) => path.posix.join(folder, name)),
  );
  return machine.platform === 'darwin' ? [...macApplications, ...onPath] : onPath;
}

function windowsPlaces(env: Machine['env']): readonly string[] {
  const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA];
  const programs = ['Chromium\\Application\\chrome.exe', 'Google\\Chrome\\Application\\chrome.exe'];
  return programs.flatMap((program) =>
    folders
      .filter((folder) => folder !== undefined)
      .map((folder) => path.win32.join(folder, program)),
  );
}
