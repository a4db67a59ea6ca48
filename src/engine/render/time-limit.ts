import { createContext, Script } from 'node:vm';

/** How long the code of a site may take at a time, in seconds. A page takes some milliseconds. */
const maxSeconds = 60;

/** Node can end code that never ends only if a script has called it. */
const scope = createContext({ run: undefined });
const script = new Script('run()');

/**
 * Calls a function with code of the site: a layout, or a page kind. An endless loop in it would stop the build without a
 * word. The limit takes 0.03 milliseconds.
 * @param run must not return a promise
 * @throws an Error if it takes too long, otherwise what the function throws
 */
export function withTimeLimit<T>(run: () => T, seconds = maxSeconds): T {
  let result: { readonly value: T } | undefined;
  scope.run = () => {
    result = { value: run() };
  };
  try {
    script.runInContext(scope, { timeout: seconds * 1000 });
  } catch (error) {
    if (!isTimeout(Object(error))) throw error;
  }
  if (result !== undefined) return result.value;
  const late = new Error(`it takes more than ${seconds} seconds: look for a loop that never ends`);
  // Not a place in the code: it is not known where the loop is.
  late.stack = '';
  throw late;
}

/** The error comes from the scope of the script, so it is no Error of this one. */
function isTimeout({ code }: { readonly code?: string }): boolean {
  return code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';
}
