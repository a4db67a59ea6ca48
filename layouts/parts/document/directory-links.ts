import type { MenuPart } from '../../../src/model/site/menu.ts';
import type { Link } from '../../../src/pages/views/links.ts';
import type { EditionProps } from './memoize-by-edition.tsx';

type Directory = Exclude<MenuPart, 'sections'>;

/** The links to directories, in the given order, without those that the edition does not have. */
export function directoryLinks(
  parts: readonly Directory[],
  { edition, strings }: EditionProps,
): readonly Link[] {
  const { person, place, organisation, topics, figures, archives, feeds } = edition.directories;
  const { entityKinds } = strings;
  const directories = {
    people: { href: person, text: entityKinds.person },
    places: { href: place, text: entityKinds.place },
    organisations: { href: organisation, text: entityKinds.organisation },
    topics: { href: topics, text: strings.topics },
    figures: { href: figures, text: strings.figures },
    archive: { href: archives, text: strings.archive },
    feeds: { href: feeds, text: strings.subscribe },
  };
  return parts.flatMap((part) => {
    const { href, text } = directories[part];
    return href === undefined ? [] : [{ href, text }];
  });
}
