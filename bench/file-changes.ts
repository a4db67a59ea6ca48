import { readFileSync, rmSync, writeFileSync } from 'node:fs';

/** A change to one file, such as an editor makes. */
export interface FileChange {
  /** Absolute path. */
  readonly path: string;
  /** Makes the new text of the old one; undefined is a file that is not there, before or after. */
  readonly change: (text: string | undefined) => string | undefined;
}

/** A change to the text of a file, which must be there. */
export function edited(path: string, change: (text: string) => string): FileChange {
  return {
    path,
    change: (text) => {
      if (text === undefined) throw new Error(`${path} is not there and cannot be edited`);
      return change(text);
    },
  };
}

/** A file that is new. */
export function added(path: string, text: string): FileChange {
  return {
    path,
    change: (old) => {
      if (old !== undefined) throw new Error(`${path} is there already`);
      return text;
    },
  };
}

/** The removal of a file. */
export function deleted(path: string): FileChange {
  return { path, change: () => undefined };
}

interface MadeChange {
  readonly path: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/**
 * Changes files and takes the changes back. Without waiting, so that even a process that is about
 * to exit can put back what is not its own.
 */
export class FileChanges {
  readonly #made: MadeChange[] = [];
  readonly #leftAlone: (path: string) => void;

  /** @param leftAlone told of a file that somebody else has changed since, which is not put back */
  constructor(leftAlone: (path: string) => void) {
    this.#leftAlone = leftAlone;
  }

  /** How many changes stand. */
  get count(): number {
    return this.#made.length;
  }

  /** Makes a change. Throws an Error where it would change nothing: that would measure something else. */
  apply({ path, change }: FileChange): void {
    const before = textOf(path);
    const after = change(before);
    if (after === before) throw new Error(`the edit of ${path} changes nothing`);
    // Noted first: whatever interrupts the writing, the old text is known.
    this.#made.push({ path, before, after });
    write(path, after);
  }

  /** Takes changes back, the last one first, until so many are left. */
  takeBack(left = 0): void {
    const foreign = new Set<string>();
    while (this.#made.length > left) {
      const made = this.#made.pop();
      if (made === undefined) break;
      if (textOf(made.path) === made.after) write(made.path, made.before);
      else foreign.add(made.path);
    }
    for (const path of foreign) this.#leftAlone(path);
  }
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

function write(path: string, text: string | undefined): void {
  if (text === undefined) rmSync(path, { force: true });
  else writeFileSync(path, text);
}
