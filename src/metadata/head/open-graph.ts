import type { MetaElement } from '../../model/head-metadata.ts';
import type { ArticleView } from '../../pages/article-page.ts';
import { pageKinds } from '../../pages/page-kinds.ts';
import { versionsOf } from '../../pages/page-versions.ts';
import type { PageContext } from './page-context.ts';
import { sharedPicture } from './shared-picture.ts';

type Property = readonly [property: string, content: string | undefined];

/** Open Graph (https://ogp.me/): what a page looks like where it is shared. */
export function openGraphMetas(context: PageContext): readonly MetaElement[] {
  const { page } = context;
  if (!pageKinds[page.kind].isPublic) return [];
  return [
    ...pageProperties(context),
    ...(page.kind === 'article' ? articleProperties(page.view, context) : []),
    ...imageProperties(context),
  ].flatMap(([property, content]) => (content ? [{ property, content }] : []));
}

function pageProperties(context: PageContext): readonly Property[] {
  const { page, words, url, publicationName, language, input } = context;
  const others = versionsOf(page, input.site).filter(({ lang }) => lang !== page.lang);
  const localeOf = (code: string) =>
    input.site.languages.find((each) => each.code === code)?.locale ?? code;
  return [
    ['og:type', pageKinds[page.kind].openGraphType],
    ['og:title', words.title],
    ['og:description', words.description],
    ['og:url', url],
    ['og:site_name', publicationName],
    ['og:locale', territorial(language.locale)],
    ...others.map(({ lang }): Property => ['og:locale:alternate', territorial(localeOf(lang))]),
  ];
}

/** Open Graph's form of a locale, `en_GB`; undefined if no country is known, which it asks for. */
function territorial(locale: string): string | undefined {
  const there = territories.get(locale);
  if (there !== undefined) return there || undefined;
  const { language, region } = new Intl.Locale(locale);
  const form = region === undefined ? '' : `${language}_${region}`;
  territories.set(locale, form);
  return form || undefined;
}

/** What has been worked out, a site's few locales; empty if no country is known. */
const territories = new Map<string, string>();

function articleProperties(view: ArticleView, context: PageContext): readonly Property[] {
  const { format, absolute, input, page } = context;
  const { modified } = input.site.article(page.subject);
  return [
    ['article:published_time', format.machineDateTime(view.published)],
    ['article:modified_time', format.machineDateTime(modified)],
    ['article:section', view.section.text],
    ...view.byline.map(({ href }): Property => ['article:author', absolute(href)]),
    ...view.topics.map(({ text }): Property => ['article:tag', text]),
  ];
}

function imageProperties(context: PageContext): readonly Property[] {
  const picture = sharedPicture(context);
  if (picture === undefined) return [];
  return [
    ['og:image', picture.url],
    ['og:image:type', picture.type],
    ['og:image:width', picture.width?.toString()],
    ['og:image:height', picture.height?.toString()],
    ['og:image:alt', picture.alt],
  ];
}
