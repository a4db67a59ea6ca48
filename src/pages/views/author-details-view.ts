import { externalHref, type Href } from '../../model/address/href.ts';
import type { AuthorDetails } from '../../model/site/article/author-details.ts';
import type { Link, Links } from './links.ts';

/** What a person or desk says as an author. */
export interface AuthorDetailsView {
  /** What they report on, in the page's language; '' if there is none. */
  readonly beat: string;
  /** Codes of languages. */
  readonly languages: AuthorDetails['languages'];
  readonly email: { readonly text: string; readonly href: Href } | undefined;
  /** The page that says how to reach them. */
  readonly contact: Pick<Link, 'href' | 'hrefLang'> | undefined;
  /** Account in the Fediverse, with the address of its profile. */
  readonly fediverse: { readonly text: string; readonly href: Href } | undefined;
}

/** The view of an author's details. */
export function authorDetailsView(details: AuthorDetails, links: Links): AuthorDetailsView {
  const { beats, languages, email, contact, fediverse } = details;
  return {
    beat: links.ownText(beats),
    languages,
    email: email === undefined ? undefined : { text: email, href: externalHref(`mailto:${email}`) },
    contact: contact && links.inEdition(contact.url),
    fediverse: fediverse === undefined ? undefined : account(fediverse),
  };
}

/** `@mara@social.example` has its profile at `https://social.example/@mara`. */
function account(text: string): AuthorDetailsView['fediverse'] {
  const [, name = '', host = ''] = text.split('@');
  return { text, href: externalHref(`https://${host.toLowerCase()}/@${name}`) };
}
