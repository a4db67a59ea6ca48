import { ar } from './ar/words.ts';
import { en } from './en/words.ts';
import { fr } from './fr/words.ts';
import type { Strings } from './strings.ts';

/** The words of every language that Dateline supports, by language code. */
export const stringsByLanguage: Readonly<Record<string, Strings>> = { ar, en, fr };
