import { inLanguage } from '../model/language.ts';
import { fileStart } from '../model/point.ts';
import { type Problem, warningAt } from '../model/problem.ts';
import { defaultLanguage } from '../model/site/publication.ts';
import type { Site } from '../model/site/site.ts';
import { missingCharacters, withoutEmoji } from '../pictures/card/social-card-characters.ts';

/**
 * Warns of what no font of cards can set: the publication's name, without which there are no cards,
 * or else headlines, whose articles link the publication's card.
 */
export function checkCardCharacters(site: Site): readonly Problem[] {
  const { cards, names, path } = site.publication;
  if (cards === 'none') return [];
  const home = defaultLanguage(site.publication);
  return site.languages.flatMap(({ code }) => {
    const name = inLanguage(names, code, home)?.value ?? '';
    const lost = missingCharacters(withoutEmoji(name));
    if (lost.length > 0) {
      const message = `the name of the publication in "${code}" has ${lost.join(' ')}, which no font of the social cards has`;
      return [warningAt(path, fileStart, message, 'write "cards: none": no page has one')];
    }
    return site.articles.flatMap(({ lang, listed, path: file }) => {
      const missing = lang === code ? missingCharacters(withoutEmoji(listed().headline)) : [];
      if (missing.length === 0) return [];
      const message = `the headline has ${missing.join(' ')}, which no font of the social cards has`;
      const advice = "nothing: the article shows the publication's card";
      return [warningAt(file, fileStart, message, advice)];
    });
  });
}
