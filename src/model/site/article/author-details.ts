import type { ByLanguage } from '../../language.ts';
import type { KeyPath } from '../../position.ts';
import type { SpokenLanguage } from '../../spoken-languages.ts';

/** A link in front matter or `site.yaml` to a page of the site or elsewhere: `/standards/#corrections`. */
export interface SitePageLink {
  readonly url: string;
  readonly at: KeyPath;
}

/** What readers learn about someone who signs articles: a person or a desk. */
export interface AuthorDetails {
  /** What they report on: `Ports and unions`. */
  readonly beats: ByLanguage<string>;
  /** The languages in which readers can write to them. */
  readonly languages: readonly SpokenLanguage[];
  readonly email: string | undefined;
  /** The page that says how to reach them. */
  readonly contact: SitePageLink | undefined;
  /** Account in the Fediverse: `@mara@social.example`. */
  readonly fediverse: string | undefined;
}
