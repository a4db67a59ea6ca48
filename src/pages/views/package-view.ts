import type { SiteReader } from '../../facts/site-reader.ts';
import type { ListItem } from '../page-parts.ts';
import type { ArrangedPackage } from './arrangement.ts';
import type { Link, Links, Words } from './links.ts';
import { type PictureView, pictureView } from './picture-view.ts';
import { plainTeaser, type Teaser, teaserItem, teaserOf } from './teaser.ts';

/** A feature with other articles under a heading. */
export interface FeatureView {
  readonly kind: 'feature';
  readonly heading: Words;
  readonly feature: Teaser & { readonly picture: PictureView | undefined };
  readonly others: readonly Teaser[];
}

/** The latest articles of a story. */
export interface StripView {
  readonly kind: 'story';
  readonly link: Link;
  readonly description: string;
  readonly articles: readonly Teaser[];
}

export type PackageView = FeatureView | StripView;

/** The view of a package. */
export function packageView(
  each: ArrangedPackage,
  site: SiteReader,
  links: Links,
): readonly PackageView[] {
  const [first, ...others] = each.shown;
  if (first === undefined) return [];
  if ('story' in each) {
    const story = site.story(each.story);
    return [
      {
        kind: 'story',
        link: links.story(story),
        description: links.ownText(story.descriptions),
        articles: each.shown.map((article) => plainTeaser(article, links)),
      },
    ];
  }
  const picture = first.leadPicture();
  return [
    {
      kind: 'feature',
      heading: links.name(each.names),
      feature: {
        ...plainTeaser(first, links),
        picture: picture && pictureView(picture, site, links),
      },
      others: others.map((article) => teaserOf(article, links)),
    },
  ];
}

/** The articles of a package as entries of a list. */
export function packageItems(each: PackageView): readonly ListItem[] {
  const teasers = each.kind === 'story' ? each.articles : [each.feature, ...each.others];
  return teasers.map(teaserItem);
}
