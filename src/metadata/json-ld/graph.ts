import type {
  AboutPage,
  AdministrativeArea,
  AdvertiserContentArticleLeaf,
  AnalysisNewsArticleLeaf,
  BackgroundNewsArticleLeaf,
  BreadcrumbList,
  City,
  CollectionPage,
  ContactPage,
  Country,
  CreativeWorkSeries,
  GovernmentOrganization,
  LiveBlogPostingLeaf,
  NewsArticleLeaf,
  NewsMediaOrganization,
  OpinionNewsArticleLeaf,
  Organization,
  Person,
  ProfilePage,
  ReportageNewsArticleLeaf,
  ReviewNewsArticleLeaf,
  WebPage,
  WebSite,
} from 'schema-dts';

/** An article. Its types depend on the kind of work (https://schema.org/NewsArticle and its subtypes). */
export type ArticleNode = Omit<NewsArticleLeaf, '@type'> & {
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

/** A person, place or organisation. */
export type EntityNode =
  | Person
  | Country
  | City
  | AdministrativeArea
  | GovernmentOrganization
  | Organization;

/** The page itself. */
export type WebPageNode = WebPage | AboutPage | ContactPage | CollectionPage | ProfilePage;

export type GraphNode =
  | ArticleNode
  | BreadcrumbList
  | CreativeWorkSeries
  | EntityNode
  | NewsMediaOrganization
  | WebPageNode
  | WebSite;

/** The JSON-LD of a page, as one graph (https://www.w3.org/TR/json-ld11/). */
export interface PageGraph {
  readonly '@context': 'https://schema.org';
  readonly '@graph': readonly GraphNode[];
}
