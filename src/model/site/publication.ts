import type { ByLanguage, Language, LanguageCode } from '../language.ts';
import type { OwnStrings } from '../own-strings.ts';
import type { CardSetting } from '../pictures/social-card.ts';
import type { BodyLink } from '../text/body.ts';
import type { AuthorDetails, SitePageLink } from './article/author-details.ts';
import type { Look } from './look.ts';
import type { MenuItem, NamedLink } from './menu.ts';
import type { Security } from './security.ts';
import type { Topic } from './topic.ts';

/** A desk of the newsroom, as an author of articles. */
export interface Desk extends AuthorDetails {
  readonly id: string;
  readonly names: ByLanguage<string>;
  /** One line about the desk. */
  readonly descriptions: ByLanguage<string>;
  /** A page with more about the desk: `/about/#libya-desk`. */
  readonly about: SitePageLink | undefined;
  /** URLs of external pages about the same desk, absolute, with https. */
  readonly sameAs: readonly string[];
}

/** The unique key of a desk, among the keys of authors: `desk/libya`. */
export function deskKey({ id }: Pick<Desk, 'id'>): string {
  return `desk/${id}`;
}

/** The kinds of policies, by their schema.org property. */
export const policyKinds = [
  'publishingPrinciples',
  'ethicsPolicy',
  'correctionsPolicy',
  'verificationFactCheckingPolicy',
  'unnamedSourcesPolicy',
  'actionableFeedbackPolicy',
  'diversityPolicy',
  'ownershipFundingInfo',
  'masthead',
  'missionCoveragePrioritiesPolicy',
] as const;
export type PolicyKind = (typeof policyKinds)[number];

/** A link to a policy of the publication. */
export interface PolicyLink extends SitePageLink {
  readonly kind: PolicyKind;
}

/** TCP sends ten segments of 1,460 bytes in its first flight (RFC 6928). */
export const firstFlight = 14_600;

/** The rules of the house style, by the ids that `houseStyle` in `site.yaml` switches. */
export const styleRuleIds = [
  'sentence-case',
  'speaker',
  'dated-days',
  'full-name',
  'number-words',
  'to-come',
] as const;
export type StyleRuleId = (typeof styleRuleIds)[number];

/** The outputs that `leaveOut` in `site.yaml` can turn off. */
export const optionalOutputs = [
  'feeds',
  'web-feeds',
  'opml',
  'sitemaps',
  'news-sitemap',
  'ninjs',
  'republish',
  'search',
  'web-manifest',
  'headers',
  'security',
  'json-ld',
] as const;
export type OptionalOutput = (typeof optionalOutputs)[number];

/** The publication and its settings, from `site.yaml`. */
export interface Publication {
  readonly path: string;
  readonly names: ByLanguage<string>;
  readonly taglines: ByLanguage<string>;
  /** Absolute, ends with a slash: `https://news.example/`. May contain a path. */
  readonly baseUrl: string;
  /** The first language is the default. Its pages are at the site root. */
  readonly languages: readonly [Language, ...Language[]];
  /** IANA time zone of dates and days: `Africa/Tripoli`. */
  readonly timeZone: string;
  readonly publisher: { readonly name: string; readonly email: string | undefined };
  /** The copyright holder; undefined if site.yaml names none. */
  readonly copyright: string | undefined;
  /** URL of the licence of everything that is published, with https. */
  readonly licence: string | undefined;
  /** The contact page of the newsroom. */
  readonly contact: SitePageLink | undefined;
  /** The page or form on which readers report errors; without one they write to the publisher's address. */
  readonly errorReports: SitePageLink | undefined;
  readonly policies: readonly PolicyLink[];
  /** Every absolute URL in `site.yaml` that leads to the site itself, as a path from its root. */
  readonly ownLinks: readonly BodyLink[];
  readonly desks: readonly Desk[];
  /** The ids of desks and topics that are left out because of their problems. */
  readonly unreadable?: readonly string[];
  readonly topics: readonly Topic[];
  /** The rules of the house style that `check` applies. */
  readonly houseStyle: readonly StyleRuleId[];
  /** The outputs that are turned off. */
  readonly leaveOut: readonly OptionalOutput[];
  /**
   * The maximum size of a page by its kind, in bytes: compressed, with response headers. Kinds without one have
   * no limit. The names may be unknown.
   */
  readonly budgets: Readonly<Record<string, number>>;
  /** Which social cards are made. */
  readonly cards: CardSetting;
  readonly look: Look;
  /** Undefined for `defaultMenu`. */
  readonly menu: readonly MenuItem[] | undefined;
  /** Links that the footer has besides its own. */
  readonly footer: readonly NamedLink[];
  /** URLs of the publication's profiles at other services, with https. */
  readonly social: readonly string[];
  /** Words in place of Dateline's. */
  readonly strings: ByLanguage<OwnStrings>;
  /** What the site's own layouts may load. */
  readonly security: Security;
  /** Whether a service worker keeps the articles that a reader opens. */
  readonly offline: boolean;
  /** The Markdown parser: remark-parse, or Sätteri, which is faster for large archives. */
  readonly parser: 'remark' | 'satteri';
}

/** Every link of `site.yaml` to a page: the pages for readers who write, the policies, and the pages about desks. */
export function sitePageLinks({
  contact,
  errorReports,
  policies,
  desks,
  menu = [],
  footer,
}: Pick<
  Publication,
  'contact' | 'errorReports' | 'policies' | 'desks' | 'menu' | 'footer'
>): readonly SitePageLink[] {
  const links = [
    contact,
    errorReports,
    ...policies,
    ...desks.flatMap((desk) => [desk.about, desk.contact]),
    ...menu.flatMap((item) => (typeof item === 'string' ? [] : [item])),
    ...footer,
  ];
  return links.filter((link) => link !== undefined);
}

/** The code of the default language: of pages at the site root, and of files without a language in their name. */
export function defaultLanguage(publication: Pick<Publication, 'languages'>): LanguageCode {
  return publication.languages[0].code;
}
