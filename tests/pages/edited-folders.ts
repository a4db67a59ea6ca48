import fc from 'fast-check';
import type { ContentFolder } from '../../src/model/content-file.ts';

/** A small change to one file of a content folder. */
export interface FolderEdit {
  readonly kind: keyof typeof changes | 'none' | 'remove';
  /** Which file and which of its lines, counted over their ends: 7 is the first of seven lines. */
  readonly file: number;
  readonly line: number;
}

/** What may be done to a line: whatever leaves problems behind is passed over. */
const changes = {
  /** A word more, before the mark that closes the value. */
  word: (line: string) => line.replace(/(["'\])}.]*)$/, ' too$1'),
  /** Another number, time, day or code. */
  digit: (line: string) => line.replace(/\d(?=\D*$)/, (digit) => `${(Number(digit) + 1) % 10}`),
  hour: (line: string) => line.replace(/T(\d)/, (_, digit) => `T${(Number(digit) + 1) % 2}`),
  /** A name that is a link no more. */
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
