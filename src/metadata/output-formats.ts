import type { Output } from '../model/output.ts';
import type { MetadataInput } from './metadata-input.ts';
import { robotsTxt } from './robots-txt.ts';

/** Every kind of file for machines. A new one is a file here, a line in this list, and a test. */
export const outputFormats: readonly ((input: MetadataInput) => readonly Output[])[] = [robotsTxt];
