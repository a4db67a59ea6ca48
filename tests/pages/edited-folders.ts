import fc from 'fast-check';
import type { ContentFolder } from '../../src/model/content-file.ts';

/** A small change to one file of a content folder. */
export interface FolderEdit {
  readonly kind: keyof typeof changes | 'none' | 'remove';
  /** The numbers of a file and of one of its lines, modulo their counts: 7 is the first of seven lines. */
  readonly file: number;
  readonly line: number;
}

/** The possible changes to a line. The test skips those that cause problems. */
const changes = {
  /** Adds a word before the mark that closes the value. */
  word: (line: string) => line.replace(/(["'\])}.]*)$/, ' too$1'),
  /** Changes a number, time, day or code. */
  digit: (line: string) => line.replace(/\d(?=\D*$)/, (digit) => `${(Number(digit) + 1) % 10}`),
  hour: (line: string) => line.replace(/T(\d)/, (_, digit) => `T${(Number(digit) + 1) % 2}`),
  /** Removes the link from a name. */
  unnamed: (line: string) => line.replace(/\[\[(?:[^\]|]*\|)?([^\]]*)\]\]/, '$1'),
  shorter: (line: string) => line.replace(/ \w+/, ''),
  deleted: () => undefined,
} as const;

/** Edits of the files of a folder. */
export function folderEdits({ files }: ContentFolder): fc.Arbitrary<FolderEdit> {
  return fc.record({
    kind: fc.constantFrom<FolderEdit['kind']>(
      ...(Object.keys(changes) as (keyof typeof changes)[]),
      'remove',
    ),
    file: fc.nat(files.length - 1),
    line: fc.nat(60),
  });
}

/** The folder after an edit. */
export function editedFolder(
  folder: ContentFolder,
  { kind, file, line }: FolderEdit,
): ContentFolder {
  if (kind === 'none') return folder;
  const files = folder.files.flatMap((each, index) => {
    if (index !== file) return [each];
    if (kind === 'remove') return [];
    const lines = new TextDecoder().decode(each.bytes).split('\n');
    const at = line % lines.length;
    const changed = lines.flatMap((text, number) =>
      number === at ? (changes[kind](text) ?? []) : [text],
    );
    return [{ path: each.path, bytes: new TextEncoder().encode(changed.join('\n')) }];
  });
  return { files, media: folder.media };
}
