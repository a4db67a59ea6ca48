import type { ArticleKind } from '../../model/site/article/article-kind.ts';
import type { Publication } from '../../model/site/publication.ts';
import { genres, genreVocabulary } from '../genres.ts';
import type { NinjsItem, NinjsObject } from './ninjs-item.ts';

/** What each item says of its format. */
export const ninjsStandard: NinjsItem['standard'] = {
  name: 'ninjs',
  version: '3.2',
  schema: 'http://www.iptc.org/std/ninjs/ninjs-schema_3.2.json#',
};

/** The IPTC genre of a kind of work. */
export function ninjsGenre(kind: ArticleKind) {
  const { code, name } = genres[kind];
  return { name, uri: `${genreVocabulary}${code}` };
}

/** Copyright and licence. */
export function ninjsRights({ copyright, licence }: Publication): Partial<NinjsObject> {
  return {
    ...(copyright === undefined ? {} : { copyrightHolder: copyright }),
    ...(licence === undefined ? {} : { rightsInfo: { linkedRights: licence } }),
  };
}
