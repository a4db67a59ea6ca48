import type { ByLanguage } from '../../model/language.ts';
import { didYouMean } from '../../model/text/nearest.ts';
import { isSlug, proposeSlug } from '../../parse/slug.ts';
import { OptionError } from '../build-options.ts';
import { type NewFileKind, newFileFolders } from './new-file-kinds.ts';
import type { Newsroom } from './newsroom.ts';

/** The kinds of files that an article can name. */
export type ReferenceKind = Extract<NewFileKind, 'section' | 'story' | 'place' | 'person'>;

/** A file that was named and does not exist. */
export interface MissingFile {
  readonly kind: ReferenceKind;
  /** As it was written. */
  readonly written: string;
  readonly id: string;
  /** What was written, or made from it if it is an id. */
  readonly name: string;
  /** What to do if it should not be created: `did you mean "harbour"?` */
  readonly advice: string;
}

interface Named {
  readonly id: string;
  readonly names: ByLanguage<string>;
}

/**
 * The id of what was named, by its id or by its name in any language; or what is missing. Throws OptionError if a
 * missing one cannot have a file name made from what was written.
 */
export function findReference(
  kind: ReferenceKind,
  written: string,
  newsroom: Newsroom,
): string | MissingFile {
  const text = written.trim();
  if (text === '') throw new OptionError(`the ${kind} is empty — write its name or its id`);
  const known = knownIn(kind, newsroom);
  const found = known.find(({ id, names }) => [id, ...Object.values(names)].some(isSame(text)));
  const entity = newsroom.names.resolveName(text);
  if (found !== undefined) return found.id;
  if (entity?.kind === kind) return entity.id;
  // A file that cannot be parsed is known by its name alone.
  if (newsroom.paths.has(`${newFileFolders[kind]}/${text}.md`)) return text;
  const id = proposeSlug(text);
  if (id === undefined) {
    throw new OptionError(
      `${written} has no letters a to z for the name of a file — write first: dateline new ${kind} "${text}" --slug port-esker`,
    );
  }
  const choices = known.flatMap((each) => [each.id, ...Object.values(each.names)]);
  return {
    kind,
    written: text,
    id,
    name: nameOf(text),
    advice: didYouMean(text, choices, listed(known)),
  };
}

/** Everything of a kind, desks included: they sign articles as people do. */
export function knownIn(kind: ReferenceKind, { content }: Newsroom): readonly Named[] {
  if (kind === 'section') return content.sections;
  if (kind === 'story') return content.stories;
  const entities = content.entities.filter((entity) => entity.kind === kind);
  return kind === 'person' ? [...content.publication.desks, ...entities] : entities;
}

function isSame(text: string): (name: string) => boolean {
  const wanted = text.toLowerCase();
  return (name) => name.toLowerCase() === wanted;
}

/** `Grey Rock` for `grey-rock`. */
function nameOf(text: string): string {
  if (!isSlug(text)) return text;
  return text.replaceAll('-', ' ').replace(/(?:^|\s)[a-z]/g, (start) => start.toUpperCase());
}

/** Advice that lists what there is, if it fits in a line. */
function listed(known: readonly Named[]): string {
  const ids = known.map(({ id }) => id);
  if (ids.length === 0) return 'there is none yet';
  return ids.length > 8 ? `there are ${ids.length}` : `there is ${ids.join(', ')}`;
}
