import type { Site } from '../model/site.ts';
import { type BodyView, textView } from './body-view.ts';
import { type InputDigests, listDigest } from './input-digests.ts';
import { linksIn } from './links.ts';
import type { PlanOf } from './page.ts';

export interface StaticView {
  readonly title: string;
  readonly description: string;
  readonly body: BodyView;
}

/** A page for each file of content/pages. */
export function staticPages(
  site: Site,
  digests: InputDigests,
): readonly PlanOf<'static', StaticView>[] {
  return site.staticPages.map((page) => {
    const links = linksIn(site, page.lang);
    const { title, description } = page;
    return {
      kind: 'static',
      url: links.urls.staticPage(page.lang, page.slug),
      lang: page.lang,
      origin: page.path,
      inputs: () => [listDigest(page), digests.text(page, page.lang)],
      view: () => ({ title, description, body: textView(page, site, links) }),
    };
  });
}
