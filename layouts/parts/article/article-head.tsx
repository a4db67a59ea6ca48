import type { ArticleView } from '../../../src/pages/article-page.ts';
import { Anchor } from '../anchor.tsx';
import type { LayoutContext } from '../document/layout-props.ts';
import { KindAndSection } from '../kind-label.tsx';
import { Picture, pictureSizes } from '../picture.tsx';
import { Time } from '../time.tsx';
import { Block } from './block.tsx';
import { LiveNotice } from './live-coverage.tsx';
import { Notes } from './notes.tsx';
import { TranslationNote } from './translation-note.tsx';

interface HeadProps {
  readonly view: ArticleView;
  readonly context: LayoutContext;
}

/**
 * Kind of work, kicker, headline, standfirst, byline, dateline and dates, then notes that the reader must see
 * first, the lead picture and the key points.
 * @param permalink absolute URL of the article, for microformats parsers
 */
export function ArticleHead({ view, context, permalink }: HeadProps & { permalink: string }) {
  const { strings } = context;
  return (
    <>
      <header class="article-head">
        <Banner view={view} context={context} />
        <p class="kicker">
          <KindAndSection
            article={view}
            context={context}
            kicker={view.kicker}
            section={view.section}
          />{' '}
          {view.story !== undefined && <Anchor link={view.story} />}
        </p>
        <h1 class="p-name">{view.headline}</h1>
        <p class="standfirst p-summary">{view.standfirst}</p>
        <data class="u-url u-uid" value={permalink} />
      </header>
      <ArticleMeta view={view} context={context} />
      {hasIntroduction(view) && (
        <div class={view.lead === undefined ? 'article-intro' : 'article-intro intro-wide'}>
          <LiveNotice live={view.live} context={context} />
          <TranslationNote translation={view.translation} context={context} />
          {view.ageInYears > 0 && (
            <p class="old-news">
              {strings.oldNews(view.ageInYears, context.format.number(view.ageInYears))}
            </p>
          )}
          {view.notesBeforeText.length > 0 && (
            <Block id="page.changes-head" heading={strings.changes} class="head-notes">
              <Notes notes={view.notesBeforeText} context={context} />
            </Block>
          )}
          <LeadPicture view={view} context={context} />
          <KeyPoints view={view} context={context} />
        </div>
      )}
    </>
  );
}

/** Whether there is anything between the byline and the text. */
function hasIntroduction(view: ArticleView): boolean {
  return (
    view.live?.ended !== undefined ||
    view.translation !== undefined ||
    view.ageInYears > 0 ||
    view.notesBeforeText.length > 0 ||
    view.lead !== undefined ||
    view.keyPoints.length > 0
  );
}

/** The byline is in the margin, unless the text begins beside it there with the notes of its figures. */
function metaClass(view: ArticleView): string {
  if (view.live !== undefined) return 'article-meta meta-in-margin meta-beside-live';
  if (hasIntroduction(view)) return 'article-meta meta-in-margin';
  return view.quotedFigures.length > 0
    ? 'article-meta'
    : 'article-meta meta-in-margin meta-beside-text';
}

function KeyPoints({ view, context }: HeadProps) {
  if (view.keyPoints.length === 0) return null;
  return (
    <section class="key-points" aria-labelledby="page.key-points">
      <h2 class="label" id="page.key-points">
        {context.strings.keyPoints}
      </h2>
      <ul>
        {view.keyPoints.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </section>
  );
}

function Banner({ view, context }: HeadProps) {
  const { strings, format } = context;
  switch (view.availability) {
    case 'published':
      return null;
    case 'draft':
      return <p class="banner">{strings.draft}</p>;
    case 'pending':
      return <p class="banner">{strings.pending(format.dateTime(view.published))}</p>;
    case 'expired':
      return <p class="banner">{strings.expired(format.dateTime(view.until ?? view.published))}</p>;
  }
}

function ArticleMeta({ view, context }: HeadProps) {
  const { strings } = context;
  return (
    <div class={metaClass(view)}>
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
          {strings.published}{' '}
          <Time moment={view.published} context={context} class="dt-published" />
        </span>{' '}
        {view.updated !== undefined && (
          <span>
            {strings.updated}{' '}
            <Time
              moment={view.updated}
              beside={view.published}
              context={context}
              class="dt-updated"
            />
          </span>
        )}
      </p>
    </div>
  );
}

function LeadPicture({ view: { lead }, context }: HeadProps) {
  if (lead === undefined) return null;
  return (
    <figure class="picture lead-picture">
      <Picture picture={lead} context={context} sizes={pictureSizes.lead} first />
    </figure>
  );
}
