import { type ArticleFacts, articleFacts } from './article-facts.ts';
import { articlePath, type CorpusFile, fileText } from './article-file.ts';
import { articleWords } from './article-words.ts';
import { type CorpusPlan, grammars } from './corpus-plan.ts';
import { write } from './grammar.ts';
import { randomOf } from './random.ts';

const minutesBetween = 3;

/**
 * Live coverage in English that starts at the time of the newest article. The oldest entry is first in the file.
 * @param entries their number, 1 or more
 */
export function liveCoverage(plan: CorpusPlan, entries: number): CorpusFile {
  const facts = coverageFacts(plan);
  const random = randomOf(plan.seed, facts.index, 12);
  const words = articleWords(plan, facts, 'en', random);
  const say = (symbol: string) => write(symbol, grammars.en, random, words);
  const texts = Array.from({ length: entries }, (_, index) => {
    const sentences = Array.from({ length: 2 + random.below(3) }, () => say('sentence'));
    return `:::entry{at=${timeOf(facts, index)}}\n## ${say('heading')}\n\n${sentences.join(' ')}\n:::\n`;
  });
  const { section, place, byline, published } = facts;
  const headline = 'Velhaven as it happens';
  const standfirst = say('standfirst');
  const sources = [{ name: say('source'), kind: 'official' }];
  const about = { kind: 'live', headline, standfirst, section, place, byline, published, sources };
  const body = `\n${say('sentence')}\n\n${texts.join('\n')}`;
  return { path: articlePath(facts, 'en'), text: fileText(about, body) };
}

function coverageFacts(plan: CorpusPlan): ArticleFacts {
  const { day, published } = articleFacts(plan, plan.articles - 1);
  return { ...articleFacts(plan, plan.articles), slug: 'as-it-happens', day, published };
}

function timeOf({ published }: ArticleFacts, entry: number): string {
  const epoch = Date.parse(published) + (entry + 1) * minutesBetween * 60_000;
  return new Date(epoch).toISOString().replace('.000', '');
}
