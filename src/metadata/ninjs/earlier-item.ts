import { earlierOf, earlierTextView } from '../../pages/live/earlier-text.ts';
import { makePage, type PlannedPage } from '../../pages/page-kinds.ts';
import { earlierHtml } from '../feeds/content-html.ts';
import { contentLanguage } from '../feeds/content-language.ts';
import { addressContext } from '../head/page-context.ts';
import type { MetadataInput } from '../metadata-input.ts';
import type { NinjsItem } from './ninjs-item.ts';
import { ninjsGenre, ninjsRights, ninjsStandard } from './ninjs-terms.ts';
import { ninjsText } from './ninjs-text.ts';

/**
 * Makes the news item of a page with earlier entries of live coverage. It reads less than the item of the article: a
 * new entry does not make it again.
 */
export function earlierItem(page: PlannedPage, input: MetadataInput): NinjsItem {
  const { site } = input;
  const { article } = earlierOf(page.subject, site);
  const { url, format, publication } = addressContext(page, input);
  const view = earlierTextView(page, site);
  const { title, description } = input.wordsOf(makePage(page, site));
  const first = format.machineDateTime(view.from);
  const html = earlierHtml(view, url, contentLanguage(page.lang, input));
  return {
    uri: url,
    type: 'text',
    representationType: 'full',
    pubStatus: 'usable',
    language: page.lang,
    firstCreated: first,
    versionCreated: format.machineDateTime(view.to),
    contentCreated: first,
    headlines: ninjsText('main', title),
    descriptions: ninjsText('summary', description),
    bodies: [{ role: 'main', contentType: 'text/html', value: html }],
    ...ninjsRights(publication),
    genres: [ninjsGenre(article.kind)],
    renditions: [{ name: 'web', href: url, contentType: 'text/html' }],
    standard: ninjsStandard,
  };
}
