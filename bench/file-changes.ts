import { readFileSync, rmSync, writeFileSync } from 'node:fs';

/** A change to one file. */
export interface FileChange {
  /** Absolute path. */
  readonly path: string;
  /** Returns the new text for the old text. Undefined means that the file does not exist. */
  readonly change: (text: string | undefined) => string | undefined;
}

/** A change to the text of an existing file. Applying it throws an Error if the file does not exist. */
export function editFile(path: string, change: (text: string) => string): FileChange {
  return {
    path,
    change: (text) => {
      if (text === undefined) throw new Error(`${path} does not exist and cannot be edited`);
      return change(text);
    },
  };
}

/** A new file. Applying it throws an Error if the file exists. */
export function addFile(path: string, text: string): FileChange {
  return {
    path,
    change: (old) => {
      if (old !== undefined) throw new Error(`${path} already exists`);
      return text;
    },
  };
}

/** The removal of a file. */
export function deleteFile(path: string): FileChange {
  return { path, change: () => undefined };
}

interface AppliedChange {
  readonly path: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/**
 * Applies changes to files and reverts them. Synchronous, so that a process can restore files while it
 * exits.
 */
export class FileChanges {
  readonly #applied: AppliedChange[] = [];
  readonly #onConflict: (path: string) => void;

  /** @param onConflict called for each file that has been changed by others and so is not restored */
  constructor(onConflict: (path: string) => void) {
    this.#onConflict = onConflict;
  }

  /** The number of applied changes. */
  get count(): number {
    return this.#applied.length;
  }

  /** Applies a change. Throws an Error if it changes nothing, since the measurement would be wrong. */
  apply({ path, change }: FileChange): void {
    const before = readText(path);
    const after = change(before);
    if (after === before) throw new Error(`the edit of ${path} changes nothing`);
    // Recorded before writing, so that the old text is known if writing is interrupted.
    this.#applied.push({ path, before, after });
    writeText(path, after);
  }

  /** Reverts changes, the last one first. @param left the number of changes to keep */
  revert(left = 0): void {
    const foreign = new Set<string>();
    while (this.#applied.length > left) {
      const made = this.#applied.pop();
      if (made === undefined) break;
      if (readText(made.path) === made.after) writeText(made.path, made.before);
      else foreign.add(made.path);
    }
    for (const path of foreign) this.#onConflict(path);
  }
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

function writeText(path: string, text: string | undefined): void {
  if (text === undefined) rmSync(path, { force: true });
  else writeFileSync(path, text);
}
