import { create } from 'fontkitten';
import type { CardFont } from '../model/social-card.ts';

/** Says which characters of a text no font has, each once. */
export type FindMissing = (text: string) => readonly string[];

/** Reads which characters fonts have. Throws where one of them is no font. */
export function coverageOf(fonts: readonly CardFont[]): FindMissing {
  const known = new Set(fonts.flatMap(({ bytes }) => charactersOf(bytes)));
  return (text) => [
    ...new Set([...text].filter((each) => !unseen.test(each) && !isKnown(each, known))),
  ];
}

/** Spaces and marks that steer the text around them need no glyph. */
const unseen = /^[\p{White_Space}\p{Default_Ignorable_Code_Point}\p{Cc}]$/u;

/** A letter with an accent can be put together from its parts. */
function isKnown(character: string, known: ReadonlySet<number>): boolean {
  const has = (each: string) => known.has(each.codePointAt(0) ?? -1);
  return has(character) || [...character.normalize('NFD')].every(has);
}

function charactersOf(bytes: Uint8Array): readonly number[] {
  const font = create(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  return font.isCollection ? font.fonts.flatMap((each) => each.characterSet) : font.characterSet;
}
