import type {
  AboutPage,
  AdministrativeArea,
  BreadcrumbList,
  City,
  CollectionPage,
  ContactPage,
  Country,
  CreativeWorkSeries,
  GovernmentOrganization,
  MergeLeafTypes,
  NewsArticleLeaf,
  NewsMediaOrganization,
  Organization,
  Person,
  ProfilePage,
  ReportageNewsArticleLeaf,
  WebPage,
  WebSite,
} from 'schema-dts';

/** A news report (https://schema.org/ReportageNewsArticle). */
export type ArticleNode = MergeLeafTypes<[NewsArticleLeaf, ReportageNewsArticleLeaf]>;

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
