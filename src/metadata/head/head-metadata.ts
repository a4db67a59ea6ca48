import type { HeadMetadata, LinkElement, MetaElement } from '../../model/head-metadata.ts';
import type { Page } from '../../pages/page-kinds.ts';
import { feedLinks } from '../feeds/feed-links.ts';
import { jsonLdText } from '../json-ld/json-ld-text.ts';
import { pageGraph } from '../json-ld/page-graph.ts';
import type { MetadataInput } from '../metadata-input.ts';
import { ninjsLinks } from '../ninjs/ninjs-link.ts';
import { canonicalLinks } from './canonical-links.ts';
import { descriptionMetas } from './description.ts';
import { fediverseCreatorMetas } from './fediverse-creator.ts';
import { iconLinks } from './icon-links.ts';
import { openGraphMetas } from './open-graph.ts';
import { type PageContext, pageContext } from './page-context.ts';
import { refreshMetas } from './refresh.ts';
import { robotsMetas } from './robots-meta.ts';
import { themeColorMetas } from './theme-color.ts';
import { twitterCardMetas } from './twitter-card.ts';

/** Every kind of `<meta>` in a page's head. To add one, write a file in this folder, a line here, and a test. */
const metaFormats: readonly ((context: PageContext) => readonly MetaElement[])[] = [
  descriptionMetas,
  robotsMetas,
  openGraphMetas,
  twitterCardMetas,
  fediverseCreatorMetas,
  themeColorMetas,
  refreshMetas,
];

/** Every kind of `<link>` in a page's head. */
const linkFormats: readonly ((context: PageContext) => readonly LinkElement[])[] = [
  canonicalLinks,
  feedLinks,
  iconLinks,
  ninjsLinks,
];

/** The metadata for machines in the head of a page. */
export function headMetadata(page: Page, input: MetadataInput): HeadMetadata {
  const context = pageContext(page, input);
  const graph = pageGraph(context);
  return {
    metas: metaFormats.flatMap((format) => format(context)),
    links: linkFormats.flatMap((format) => format(context)),
    jsonLd: graph === undefined ? undefined : jsonLdText(graph),
  };
}
