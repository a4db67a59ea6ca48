import type { ArticleView } from '../../src/pages/article-page.ts';
import { Anchor } from './anchor.tsx';
import { Block } from './block.tsx';
import type { Surroundings } from './layout-props.ts';
import { LocatorMap } from './locator-map.tsx';
import { Notes } from './notes.tsx';
import { Picture, pictureSizes } from './picture.tsx';
import { Time } from './time.tsx';
import { TranslationNote } from './translation-note.tsx';

interface HeadProps {
  readonly view: ArticleView;
  readonly around: Surroundings;
}

/**
 * Kicker, headline, standfirst, who and when and where, and what the reader must know first.
 * @param permalink the article's own address, for readers of microformats
 */
export function ArticleHead({ view, around, permalink }: HeadProps & { permalink: string }) {
  const { strings } = around;
  return (
    <>
      <header class="article-head">
        <Banner view={view} around={around} />
        <p class="kicker">
          {view.kicker !== undefined && <span>{view.kicker}</span>} <Anchor link={view.section} />{' '}
          {view.story !== undefined && <Anchor link={view.story} />}
        </p>
        <h1 class="p-name">{view.headline}</h1>
        <p class="standfirst p-summary">{view.standfirst}</p>
        <data class="u-url u-uid" value={permalink} />
      </header>
      <ArticleMeta view={view} around={around} />
      <TranslationNote translation={view.translation} around={around} />
      {view.ageInYears > 0 && (
        <p class="old-news">
          {strings.oldNews(view.ageInYears, around.format.number(view.ageInYears))}
        </p>
      )}
      {view.headNotes.length > 0 && (
        <Block id="page.changes-head" heading={strings.changes} class="head-notes">
          <Notes notes={view.headNotes} around={around} />
        </Block>
      )}
      {view.lead !== undefined && <LeadPicture view={view} around={around} />}
      <LocatorMap around={around} class="lead-picture" />
    </>
  );
}

function Banner({ view, around }: HeadProps) {
  const { strings, format } = around;
  if (view.availability === 'published') return null;
  return (
    <p class="banner">
      {view.availability === 'draft'
        ? strings.draft
        : strings.pending(format.dateTime(view.published))}
    </p>
  );
}

function ArticleMeta({ view, around }: HeadProps) {
  const { strings } = around;
  return (
    <div class="article-meta">
      <p class="byline">
        {strings.by}{' '}
        {view.byline.map((author, index) => (
          <span key={author.href}>
            {index > 0 && strings.comma}
            <Anchor link={author} class="p-author h-card" />
          </span>
        ))}
      </p>
      {view.place !== undefined && (
        <p class="dateline">
          <Anchor link={view.place} class="p-location" />
        </p>
      )}
      <p class="dates">
        <span>
          {strings.published} <Time moment={view.published} around={around} class="dt-published" />
        </span>
        {view.updated !== undefined && (
          <span>
            {strings.updated} <Time moment={view.updated} around={around} class="dt-updated" />
          </span>
        )}
      </p>
    </div>
  );
}

function LeadPicture({ view: { lead }, around }: HeadProps) {
  if (lead === undefined) return null;
  return (
    <figure class="picture lead-picture">
      <Picture picture={lead} around={around} sizes={pictureSizes.text} first />
    </figure>
  );
}
