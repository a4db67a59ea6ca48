import { articleView } from '../../pages/article-page.ts';
import type { PageAddress } from '../../pages/page.ts';
import { absoluteUrl } from '../absolute-url.ts';
import type { MetadataInput } from '../metadata-input.ts';
import { contentHtml } from './content-html.ts';
import { contentLanguage } from './content-language.ts';

/** Returns the content of an article as portable HTML: see `contentHtml`. @param page the article's page */
export function articleContent(page: PageAddress, input: MetadataInput): string {
  return input.site.derived(`content:${page.url}`, (site) => {
    const url = absoluteUrl(site.publication, page.url);
    const language = contentLanguage(page.lang, { ...input, site });
    return contentHtml(articleView(page, site), url, language);
  });
}
