import { realpathSync } from 'node:fs';
import path from 'node:path';

/** The absolute path without symbolic links, as far as it exists. */
export function realPath(file: string): string {
  const resolved = path.resolve(file);
  try {
    return realpathSync(resolved);
  } catch {
    const parent = path.dirname(resolved);
    return parent === resolved ? resolved : path.join(realPath(parent), path.basename(resolved));
  }
}
