import { ar } from './ar.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import type { Strings } from './strings.ts';

/** The languages whose words are known, by code. A new language is one file and one line here. */
export const stringsByLanguage: Readonly<Record<string, Strings>> = { ar, en, fr };
