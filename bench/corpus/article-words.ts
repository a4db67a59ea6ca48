import { type ArticleFacts, articleFacts, articleUrl } from './article-facts.ts';
import { type CorpusPlan, grammars } from './corpus-plan.ts';
import type { CorpusEntity, CorpusLanguage } from './entities.ts';
import { type Words, write } from './grammar.ts';
import type { Random } from './random.ts';
import type { RankedPick } from './zipf.ts';

/** The words of one article's text: names, numbers and links. Each call continues the sequence. */
export function articleWords(
  plan: CorpusPlan,
  facts: ArticleFacts,
  lang: CorpusLanguage,
  random: Random,
): Words {
  const named = new Set<CorpusEntity>();
  const mention = (entity: CorpusEntity) => {
    const again = named.has(entity);
    named.add(entity);
    return again ? laterMention(entity, lang, random) : `[[${entity.names[lang]}]]`;
  };
  const cast = castOf(plan, random);
  const figures = facts.figures.values();
  const say = (symbol: string) => write(symbol, grammars[lang], random, { number });
  const number = () => numberWord(random);
  return {
    number,
    person: () => mention(cast.person()),
    place: () => mention(cast.place()),
    organisation: () => mention(cast.organisation()),
    figure: () => {
      const { value } = figures.next();
      return value ? `:figure[${figureWords(value.amount, lang)}]{#${value.id}}` : number();
    },
    outside: () => {
      const address = `https://reports.example/${facts.day.slice(0, 4)}/${random.below(100_000)}`;
      return `[${say('outsideWords')}](${address})`;
    },
    inside: () => `[${say('insideWords')}](${internalUrl(plan, facts.index, random)})`,
  };
}

/** The people, places and organisations of an article: a few of each, in turn, as in news. */
function castOf(plan: CorpusPlan, random: Random) {
  const inTurn = (pick: RankedPick<CorpusEntity>) => {
    const cast = Array.from({ length: 2 + random.below(3) }, () => pick(random));
    let turn = 0;
    return (): CorpusEntity => {
      turn += 1;
      return cast[turn % cast.length] ?? pick(random);
    };
  };
  return {
    person: inTurn(plan.person),
    place: inTurn(plan.place),
    organisation: inTurn(plan.organisation),
  };
}

const moreThan: Readonly<Record<CorpusLanguage, string>> = { en: 'more than', ar: 'أكثر من' };

/** A figure as it is written in text and front matter: `more than 1,500`. */
export function figureWords(amount: number, lang: CorpusLanguage): string {
  const rounded = amount < 100 ? amount : Math.floor(amount / 100) * 100;
  return rounded === amount ? grouped(rounded) : `${moreThan[lang]} ${grouped(rounded)}`;
}

function laterMention(entity: CorpusEntity, lang: CorpusLanguage, random: Random): string {
  const full = entity.names[lang];
  const short = entity.shortNames?.[lang];
  if (short === undefined) return random.chance(0.3) ? `[[${full}]]` : full;
  if (random.chance(0.5)) return short;
  return random.chance(0.5) ? `[[${short}]]` : `[[${full}|${short}]]`;
}

/** Mostly small, as numbers in news are. */
function numberWord(random: Random): string {
  return random.chance(0.6) ? String(2 + random.below(98)) : grouped(100 + random.below(20_000));
}

/** `1500` as `1,500`, independent of the locale. */
function grouped(value: number): string {
  return String(value).replace(/(?<=\d)(?=(?:\d{3})+$)/g, ',');
}

/**
 * The URL of one of the two hundred articles before this one. The oldest article links to a static
 * page.
 */
function internalUrl(plan: CorpusPlan, index: number, random: Random): string {
  if (index === 0) return '/standards/#corrections';
  const back = 1 + random.below(Math.min(index, 200));
  return articleUrl(articleFacts(plan, index - back));
}
