import type { Formatter } from '../../../model/formatter.ts';
import type { Language } from '../../../model/language.ts';
import type { DeskLists } from './desk-lists.ts';

/** What the page of the desk shows, and how. */
export interface DeskView {
  readonly lists: DeskLists;
  readonly publication: string;
  readonly basePath: string;
  /** The default language of the site: its direction is that of the page, and dates are in it. */
  readonly language: Language;
  readonly format: Formatter;
  /** The URL that opens a file in the editor. @param path inside the content folder */
  readonly edit: (path: string, line?: number, column?: number) => string | undefined;
  readonly css: string;
}
