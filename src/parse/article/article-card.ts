import type { PictureUse } from '../../model/pictures/picture.ts';
import type {
  ArticleCard,
  CardPicture,
  FiledArticle,
  ParsedArticle,
} from '../../model/site/article.ts';
import { listedValues } from '../../model/site/article-values.ts';
import { eventCard } from '../../model/site/event-card.ts';
import type { CardFigure, Figure } from '../../model/site/figure.ts';
import type { ArticleChange } from '../../model/site/translation.ts';
import type { NamingSentence } from '../../model/text/body.ts';

/** The card of an article. */
export function articleCard(article: ParsedArticle): ArticleCard {
  const { path, slug, lang, published, status, body, lead, leadMap } = article;
  return {
    path,
    slug,
    lang,
    published,
    status,
    section: article.section.id,
    story: article.story?.id,
    place: article.place?.id,
    byline: article.byline.map(({ id }) => id),
    topics: article.topics.map(({ id }) => id),
    mapPlaces: (leadMap?.places ?? []).map(({ id }) => id),
    bodyMapPlaces: distinct(body.maps.flatMap(({ places }) => places.map(({ id }) => id))),
    ...namesOf(article),
    links: distinct(body.links.map(({ href }) => href)),
    pictures: [...(lead === undefined ? [] : [lead]), ...body.images].map(cardPicture),
    hasLeadPicture: lead !== undefined,
    events: article.events.map(eventCard),
    hasTimeline: body.timeline !== undefined,
    movedFrom: article.movedFrom.map((old) => old.path),
    changes: changesOf(article),
    version: article.translationOf?.version,
    figures: article.figures.map(cardFigure),
  };
}

function cardPicture({ path, alt, credit }: PictureUse): CardPicture {
  return { path, hasAlt: alt !== undefined, hasCredit: credit !== undefined };
}

/** An article in memory, with its card. */
export function filedArticle(article: ParsedArticle): FiledArticle {
  return {
    card: articleCard(article),
    text: () => article,
    sentences: () => namingSentences(article),
    listed: () => listedValues(article),
  };
}

function namingSentences({ body }: ParsedArticle): readonly NamingSentence[] {
  return body.mentions.map(({ target, sentence }) => ({ target, sentence }));
}

function namesOf({ body: { mentions } }: ParsedArticle): Pick<ArticleCard, 'names' | 'speakers'> {
  const names = distinct(mentions.map(({ target }) => target));
  const required = new Set(mentions.filter((each) => each.required).map(({ target }) => target));
  return {
    names,
    speakers: names.filter((name) => !required.has(name)),
  };
}

function changesOf({ updated, corrections, updates }: ParsedArticle): readonly ArticleChange[] {
  return [
    ...(updated === undefined ? [] : [{ ...updated, kind: 'change' as const }]),
    ...corrections.map(({ date }) => ({ ...date, kind: 'correction' as const })),
    ...updates.map(({ date }) => ({ ...date, kind: 'update' as const })),
  ];
}

function cardFigure({ id, qualifier, amount, to, asOf, supersedes }: Figure): CardFigure {
  return { id, qualifier, amount, to, asOf, supersedes };
}

function distinct(list: readonly string[]): readonly string[] {
  return [...new Set(list)];
}
