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

/** An article of news: what happened, reported (https://schema.org/ReportageNewsArticle). */
export type ArticleNode = MergeLeafTypes<[NewsArticleLeaf, ReportageNewsArticleLeaf]>;

/** A person, a place or an organisation. */
export type EntityNode =
  | Person
  | Country
  | City
  | AdministrativeArea
  | GovernmentOrganization
  | Organization;

/** What the page is, as a page. */
export type WebPageNode = WebPage | AboutPage | ContactPage | CollectionPage | ProfilePage;

export type GraphNode =
  | ArticleNode
  | BreadcrumbList
  | CreativeWorkSeries
  | EntityNode
  | NewsMediaOrganization
  | WebPageNode
  | WebSite;

/** Everything that a page says to machines, in one graph (https://www.w3.org/TR/json-ld11/). */
export interface PageGraph {
  readonly '@context': 'https://schema.org';
  readonly '@graph': readonly GraphNode[];
}
