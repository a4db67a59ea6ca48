import type { ArticleReader } from '../../facts/article-reader.ts';
import type { ArticleTextView } from '../../pages/article-text.ts';
import type { AddressContext } from '../head/page-context.ts';
import { omitUndefined } from '../omit-undefined.ts';
import { pictureMediaType } from '../picture-media-type.ts';
import type { NinjsAssociation } from './ninjs-item.ts';
import { ninjsText } from './ninjs-text.ts';

/** The associations of an article: its lead picture, its story, and the items with earlier entries of live coverage. */
export function ninjsAssociations(
  article: ArticleReader,
  view: ArticleTextView,
  context: AddressContext,
): readonly NinjsAssociation[] {
  return [
    ...leadPicture(view, context),
    ...storyOf(article, context),
    ...earlierPages(view, context),
  ];
}

function leadPicture(
  { lead }: ArticleTextView,
  context: AddressContext,
): readonly NinjsAssociation[] {
  if (lead === undefined) return [];
  const href = context.absolute(lead.src);
  const { width, height } = lead;
  const linkedRights = lead.licence?.href;
  const rendition = { name: 'main', href, contentType: pictureMediaType(href), width, height };
  return [
    omitUndefined({
      name: 'lead',
      rel: 'lead',
      uri: href,
      type: 'picture' as const,
      descriptions: [...ninjsText('alt', lead.alt), ...ninjsText('caption', lead.caption)],
      by: lead.credit,
      usageTerms: lead.licence?.text,
      rightsInfo: linkedRights && { linkedRights: context.absolute(linkedRights) },
      renditions: [omitUndefined(rendition)],
    }),
  ];
}

/** The article's story, as a package of news items to which this one belongs. */
function storyOf({ story }: ArticleReader, context: AddressContext): readonly NinjsAssociation[] {
  if (story === undefined) return [];
  const { text, href } = context.links.story(story);
  const uri = context.absolute(href);
  const renditions = [{ name: 'web', href: uri, contentType: 'text/html' }];
  const association = { name: text, rel: 'story', uri, type: 'composite' } as const;
  return [{ ...association, representationType: 'partial', renditions }];
}

function earlierPages(
  { live }: ArticleTextView,
  { absolute }: AddressContext,
): readonly NinjsAssociation[] {
  return (live?.earlier ?? []).map(({ number, href }) => {
    const uri = absolute(href);
    return {
      ...{ name: `earlier-${number}`, rel: 'earlier', uri, type: 'text' as const },
      representationType: 'partial',
      renditions: [
        { name: 'web', href: uri, contentType: 'text/html' },
        { name: 'ninjs', href: `${uri}ninjs.json`, contentType: 'application/json' },
      ],
    };
  });
}
