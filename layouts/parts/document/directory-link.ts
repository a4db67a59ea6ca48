import type { MenuPart } from '../../../src/model/site/menu.ts';
import type { Link } from '../../../src/pages/views/links.ts';
import type { EditionProps } from './memoize-by-edition.tsx';

/** The link to a directory of an edition; undefined if the edition does not have it. */
export function directoryLink(
  part: Exclude<MenuPart, 'sections'>,
  { edition, strings }: EditionProps,
): Link | undefined {
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
  const { href, text } = directories[part];
  return href === undefined ? undefined : { href, text };
}
