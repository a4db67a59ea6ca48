/** A file that a site wants to have, and whose it is. */
export interface Claim<Owner> {
  /** From the root of the site, decoded, without a leading slash: `town/feed.rss`. */
  readonly path: string;
  readonly owner: Owner;
}

/**
 * Why a file cannot be had beside another that was claimed before:
 * - `same`: it has the same name
 * - `alike`: the names differ only in case or in how letters are encoded, which macOS and Windows do not see
 * - `below`: it needs a folder in the place of the other file
 * - `above`: it takes the place of a folder in which the other file is
 * - `folder alike`: the names of two of their folders differ in that way
 */
export type ClashKind = 'same' | 'alike' | 'below' | 'above' | 'folder alike';

export interface Clash<Owner> {
  readonly kind: ClashKind;
  readonly other: Claim<Owner>;
}

/** A name that every file system takes for itself alone. */
const plainName = /^[a-z0-9/._-]*$/;

/**
 * A name as the file systems of macOS and Windows compare it: composed (Unicode NFC) and without case
 * (https://developer.apple.com/support/apple-file-system/).
 */
function foldCase(name: string): string {
  return plainName.test(name) ? name : name.normalize('NFC').toUpperCase().toLowerCase();
}

/** Every file that a site claims. Whoever comes first has it. */
export class AddressTable<Owner> {
  readonly #files = new Map<string, Claim<Owner>>();
  /** By each folder, the file for which it was made first. */
  readonly #folders = new Map<string, { readonly name: string; readonly claim: Claim<Owner> }>();

  /** Folders whose likeness to another has been reported: once is enough. */
  readonly #reportedFolders = new Set<string>();

  /** Claims a file. @returns why it cannot be had; undefined if it can */
  claim(claim: Claim<Owner>): Clash<Owner> | undefined {
    const key = foldCase(claim.path);
    const file = this.#files.get(key);
    if (file !== undefined) {
      return { kind: file.path === claim.path ? 'same' : 'alike', other: file };
    }
    const inside = this.#folders.get(key);
    if (inside !== undefined) return { kind: 'above', other: inside.claim };
    const clash = this.#claimFolders(claim);
    if (clash?.kind !== 'below') this.#files.set(key, claim);
    return clash;
  }

  /** Claims the folders above a file, innermost first, up to one that is there. */
  #claimFolders(claim: Claim<Owner>): Clash<Owner> | undefined {
    const missing: string[] = [];
    let clash: Clash<Owner> | undefined;
    for (const name of parentFolders(claim.path)) {
      const key = foldCase(name);
      const known = this.#folders.get(key);
      if (known?.name === name || this.#reportedFolders.has(name)) break;
      const file = this.#files.get(key);
      if (file !== undefined) return { kind: 'below', other: file };
      if (known === undefined) missing.push(name);
      else if (lastSegment(known.name) !== lastSegment(name)) {
        this.#reportedFolders.add(name);
        clash = { kind: 'folder alike', other: known.claim };
      }
    }
    for (const name of missing) this.#folders.set(foldCase(name), { name, claim });
    return clash;
  }
}

function lastSegment(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** `a/b` and `a` of `a/b/c.html`. */
function* parentFolders(path: string): Generator<string> {
  for (let at = path.lastIndexOf('/'); at > 0; at = path.lastIndexOf('/', at - 1)) {
    yield path.slice(0, at);
  }
}
