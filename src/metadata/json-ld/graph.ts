import type {
  AboutPage,
  AdvertiserContentArticleLeaf,
  AnalysisNewsArticleLeaf,
  BackgroundNewsArticleLeaf,
  BreadcrumbList,
  CollectionPage,
  ContactPage,
  CreativeWorkSeries,
  DefinedTerm,
  LiveBlogPostingLeaf,
  NewsArticleLeaf,
  NewsMediaOrganization,
  OpinionNewsArticleLeaf,
  OrganizationLeaf,
  PersonLeaf,
  PlaceLeaf,
  ProfilePage,
  ReportageNewsArticleLeaf,
  ReviewNewsArticleLeaf,
  WebPage,
  WebSite,
} from 'schema-dts';
import type { entityType } from './entity-reference.ts';

/** An article. Its types depend on the kind of work (https://schema.org/NewsArticle and its subtypes). */
export type ArticleNode = Omit<NewsArticleLeaf, '@type'> &
  Pick<LiveBlogPostingLeaf, 'coverageStartTime' | 'coverageEndTime' | 'liveBlogUpdate'> & {
    readonly '@type': readonly ArticleType[];
  };

export type ArticleType = (
  | NewsArticleLeaf
  | ReportageNewsArticleLeaf
  | AnalysisNewsArticleLeaf
  | OpinionNewsArticleLeaf
  | BackgroundNewsArticleLeaf
  | ReviewNewsArticleLeaf
  | LiveBlogPostingLeaf
  | AdvertiserContentArticleLeaf
)['@type'];

/** A person, place or organisation, with the schema.org type that fits it best. */
export type EntityNode = Omit<PersonLeaf, '@type'> &
  Omit<PlaceLeaf, '@type'> &
  Omit<OrganizationLeaf, '@type'> & {
    readonly '@type': ReturnType<typeof entityType>;
  };

/** The page itself. */
export type WebPageNode = WebPage | AboutPage | ContactPage | CollectionPage | ProfilePage;

export type GraphNode =
  | ArticleNode
  | BreadcrumbList
  | CreativeWorkSeries
  | DefinedTerm
  | EntityNode
  | OrganizationLeaf
  | PersonLeaf
  | NewsMediaOrganization
  | WebPageNode
  | WebSite;

/** The JSON-LD of a page, as one graph (https://www.w3.org/TR/json-ld11/). */
export interface PageGraph {
  readonly '@context': 'https://schema.org';
  readonly '@graph': readonly GraphNode[];
}
