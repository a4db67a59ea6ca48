/** A file that the site wants to publish, and its owner. */
export interface Claim<Owner> {
  /** Decoded path from the site root, without a leading slash: `town/feed.rss`. */
  readonly path: string;
  readonly owner: Owner;
}

/**
 * Why a file conflicts with one that was claimed earlier:
 * - `same`: both have the same path
 * - `alike`: the paths differ only in case or Unicode normalization, which macOS and Windows ignore
 * - `below`: the file needs a folder where the other file is
 * - `above`: the file takes the place of a folder that contains the other file
 * - `folder alike`: two of their folders differ only in case or Unicode normalization
 */
export type ClashKind = 'same' | 'alike' | 'below' | 'above' | 'folder alike';

export interface Clash<Owner> {
  readonly kind: ClashKind;
  readonly other: Claim<Owner>;
}

/** A name that compares equal only to itself on every file system. */
const plainName = /^[a-z0-9/._-]*$/;

/**
 * Normalizes a name as macOS and Windows do to compare names: Unicode NFC, case folded
 * (https://developer.apple.com/support/apple-file-system/).
 */
function foldCase(name: string): string {
  return plainName.test(name) ? name : name.normalize('NFC').toUpperCase().toLowerCase();
}

/** All files that the site claims. The first owner to claim a file gets it. */
export class AddressTable<Owner> {
  readonly #files = new Map<string, Claim<Owner>>();
  /** For each folder, the first file that needs it. */
  readonly #folders = new Map<string, { readonly name: string; readonly claim: Claim<Owner> }>();

  /** Folders already reported as `folder alike`; each is reported only once. */
  readonly #reportedFolders = new Set<string>();

  /** Claims a file. @returns the conflict with an earlier claim; undefined if there is none */
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

  /** Claims the parent folders of a file, innermost first, until one is already claimed. */
  #claimFolders(claim: Claim<Owner>): Clash<Owner> | undefined {
    const missing: string[] = [];
    let clash: Clash<Owner> | undefined;
    const { path } = claim;
    for (let at = path.lastIndexOf('/'); at > 0; at = path.lastIndexOf('/', at - 1)) {
      const name = path.slice(0, at);
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
