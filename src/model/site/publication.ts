import type { ByLanguage, Language, LanguageCode } from '../language.ts';
import type { CardSetting } from '../pictures/social-card.ts';
import type { KeyPath } from '../position.ts';
import type { BodyLink } from '../text/body.ts';

/** A desk of the newsroom that signs articles. */
export interface Desk {
  readonly id: string;
  readonly names: ByLanguage<string>;
  /** Page of the site that tells about the desk: `/about/#libya-desk`. */
  readonly url: string;
  /** Where site.yaml says so. */
  readonly at: KeyPath;
}

/** An IPTC Media Topic that the content uses: https://cv.iptc.org/newscodes/mediatopic/ */
export interface Topic {
  /** Eight digits: `20000056`. */
  readonly code: string;
  readonly labels: ByLanguage<string>;
}

/** The policies that a publication may publish, by their schema.org property. */
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

/** A page of the site or elsewhere, `/standards/#corrections`, and where `site.yaml` names it. */
export interface SitePageLink {
  readonly url: string;
  readonly at: KeyPath;
}

/** Where a policy can be read. */
export interface PolicyLink extends SitePageLink {
  readonly kind: PolicyKind;
}

/** What a site need not make. By the names with which `leaveOut` in `site.yaml` leaves it out. */
export const optionalOutputs = [
  'feeds',
  'web-feeds',
  'opml',
  'sitemaps',
  'news-sitemap',
  'ninjs',
  'web-manifest',
  'headers',
  'security',
  'json-ld',
] as const;
export type OptionalOutput = (typeof optionalOutputs)[number];

/** `site.yaml`: the publication. */
export interface Publication {
  readonly path: string;
  readonly names: ByLanguage<string>;
  readonly taglines: ByLanguage<string>;
  /** Absolute, ends in a slash: `https://news.example/`. May hold a path. */
  readonly baseUrl: string;
  /** The first language is the default: its pages stand at the root. */
  readonly languages: readonly [Language, ...Language[]];
  /** IANA zone in which dates are shown and days begin: `Africa/Tripoli`. */
  readonly timeZone: string;
  readonly publisher: { readonly name: string; readonly email: string | undefined };
  /** Who holds the copyright of what is published; undefined where site.yaml does not say. */
  readonly copyright: string | undefined;
  /** The licence under which everything is published: an https address. */
  readonly licence: string | undefined;
  /** The page that tells how to reach the newsroom. */
  readonly contact: SitePageLink | undefined;
  readonly policies: readonly PolicyLink[];
  /** Every absolute address of the site itself in its settings, as the way from its root. */
  readonly ownLinks: readonly BodyLink[];
  readonly desks: readonly Desk[];
  readonly topics: readonly Topic[];
  /** What the site does without: files for machines, and the page that lists feeds. */
  readonly leaveOut: readonly OptionalOutput[];
  /** Which pictures for other sites it has. */
  readonly cards: CardSetting;
  /** The Markdown parser: remark-parse, or Sätteri, which reads large archives faster. */
  readonly parser: 'remark' | 'satteri';
}

/** The code of the language whose pages stand at the root of the site. */
export function defaultLanguage(publication: Publication): LanguageCode {
  return publication.languages[0].code;
}
