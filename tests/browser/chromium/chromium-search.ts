import path from 'node:path';

/** What the search for a browser may look at: the machine, handed in so that a test can invent one. */
export interface Machine {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  readonly arch: string;
  /** Says whether a file stands at an absolute path. */
  readonly exists: (file: string) => boolean;
  /** Folder of @sparticuz/chromium, a dev dependency; undefined if it is not installed, null if it will not do. */
  readonly packageFolder: string | undefined | null;
}

/** Where the browser comes from: a file on the machine, or the npm package that carries one. */
export type BrowserChoice =
  | { readonly from: 'machine'; readonly executablePath: string }
  | { readonly from: 'package'; readonly packageFolder: string };

const commandNames = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

const macApplications = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/**
 * Chooses the browser for the tests: `CHROME_PATH`, else the one in the npm package, which runs on Linux x64 only, else an
 * installed Chromium or Chrome. The package's has the same version on every machine, and no windows, so that tests in it
 * take a quarter less time.
 * @throws Error that says what to do, if `CHROME_PATH` leads nowhere or there is no browser
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

/** Lists the places where an installed Chromium or Chrome may stand, the first choice first. */
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
