import type { Site } from '../model/site.ts';
import { type BodyView, bodyView } from './body-view.ts';
import { linksIn } from './links.ts';
import type { PageOf } from './page.ts';

export interface StaticView {
  readonly title: string;
  readonly description: string;
  readonly body: BodyView;
}

/** A page for each file of content/pages. */
export function staticPages(site: Site): readonly PageOf<'static', StaticView>[] {
  return site.staticPages.map((page) => {
    const links = linksIn(site, page.lang);
    const { title, description } = page;
    const mentions = site.otherMentions.get(page.path) ?? [];
    return {
      kind: 'static',
      url: links.urls.staticPage(page.lang, page.slug),
      lang: page.lang,
      origin: page.path,
      view: { title, description, body: bodyView(page.body, mentions, site, links) },
    };
  });
}
