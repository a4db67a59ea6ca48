import { inLanguage } from '../model/language.ts';
import { fileStart } from '../model/point.ts';
import { type Problem, warningAt } from '../model/problem.ts';
import { defaultLanguage } from '../model/site/publication.ts';
import type { Article, Site } from '../model/site/site.ts';
import { missingCharacters, withoutEmoji } from '../pictures/card/social-card-characters.ts';

/**
 * Warns of characters that no card font has. If they are in the publication's name, there are no
 * cards in that language. If they are in a headline, the article uses the publication's card
 * instead.
 */
export function checkCardCharacters(site: Site): readonly Problem[] {
  const { cards, names, path } = site.publication;
  if (cards === 'none') return [];
  const home = defaultLanguage(site.publication);
  return site.languages.flatMap(({ code }) => {
    const name = inLanguage(names, code, home)?.value ?? '';
    const missing = missingCharacters(withoutEmoji(name));
    if (missing.length > 0) {
      const message = `the publication's name in "${code}" contains ${noFontHas(missing)}`;
      return [
        warningAt(path, fileStart, message, 'write "cards: none": no page has a card anyway'),
      ];
    }
    return site.articles.filter(({ lang }) => lang === code).flatMap(headlineProblems);
  });
}

function headlineProblems({ listed, path }: Article): readonly Problem[] {
  const missing = missingCharacters(withoutEmoji(listed().headline));
  if (missing.length === 0) return [];
  const message = `the headline contains ${noFontHas(missing)}`;
  const advice = "nothing to do: the article uses the publication's card";
  return [warningAt(path, fileStart, message, advice)];
}

function noFontHas(characters: readonly string[]): string {
  return `${characters.join(' ')}, which no font of the social cards has`;
}
