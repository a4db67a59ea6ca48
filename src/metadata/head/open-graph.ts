import type { MetaElement } from '../../model/head-metadata.ts';
import { lazyByKey } from '../../model/lazy.ts';
import type { ArticleView } from '../../pages/article-page.ts';
import { versionsOf } from '../../pages/page-versions.ts';
import type { PageContext } from './page-context.ts';
import { previewPicture } from './preview-picture.ts';

type Property = readonly [property: string, content: string | undefined];

/** Open Graph (https://ogp.me/): how a link to the page looks on social networks. */
export function openGraphMetas(context: PageContext): readonly MetaElement[] {
  const { page, traits } = context;
  if (!traits.isPublic) return [];
  return [
    ...pageProperties(context),
    ...(page.kind === 'article' ? articleProperties(page.view, context) : []),
    ...pictureProperties(context),
  ].flatMap(([property, content]) => (content ? [{ property, content }] : []));
}

function pageProperties(context: PageContext): readonly Property[] {
  const { page, words, url, publicationName, language, input } = context;
  const others = versionsOf(page, input.site).filter(({ lang }) => lang !== page.lang);
  const localeOf = (code: string) =>
    input.site.languages.find((each) => each.code === code)?.locale ?? code;
  return [
    ['og:type', context.traits.openGraphType],
    ['og:title', words.title],
    ['og:description', words.description],
    ['og:url', url],
    ['og:site_name', publicationName],
    ['og:locale', openGraphLocale(language.locale)],
    ...others.map(({ lang }): Property => ['og:locale:alternate', openGraphLocale(localeOf(lang))]),
  ];
}

/** Open Graph writes a locale as `en_GB` and requires the territory; '' if the locale has none. */
const openGraphLocale = lazyByKey((locale: string) => {
  const { language, region } = new Intl.Locale(locale);
  return region === undefined ? '' : `${language}_${region}`;
});

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

function pictureProperties(context: PageContext): readonly Property[] {
  const picture = previewPicture(context);
  if (picture === undefined) return [];
  return [
    ['og:image', picture.url],
    ['og:image:type', picture.type],
    ['og:image:width', picture.width?.toString()],
    ['og:image:height', picture.height?.toString()],
    ['og:image:alt', picture.alt],
  ];
}
