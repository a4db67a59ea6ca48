import { ar } from './ar.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import type { Strings } from './strings.ts';

/** The words of every language that Dateline supports, by language code. */
export const stringsByLanguage: Readonly<Record<string, Strings>> = { ar, en, fr };
