import { stringify } from 'yaml';
import { type CorpusFile, fileText } from './article-file.ts';
import { type CorpusPlan, grammars, translatedValue } from './corpus-plan.ts';
import type { CorpusEntity, CorpusLanguage, InLanguages } from './entities.ts';
import { write } from './grammar.ts';
import { desks, sections, topics } from './groups.ts';
import { type Random, randomOf } from './random.ts';

/** All files of a corpus except its articles. */
export function* siteFiles(plan: CorpusPlan): Generator<CorpusFile> {
  yield siteYaml(plan);
  for (const [index, { id, names }] of sections.entries()) {
    const order = index + 1;
    const front = { name: inLanguages(plan, names), description: inLanguages(plan, names), order };
    yield { path: `sections/${id}.md`, text: fileText(front, '') };
  }
  const random = randomOf(plan.seed, 0, 11);
  for (const { id, names } of plan.stories) {
    const front = { name: inLanguages(plan, names), description: inLanguages(plan, names) };
    yield { path: `stories/${id}.md`, text: fileText(front, `\n${biography(plan, random)}\n`) };
  }
  const { people, places, organisations } = plan.entities;
  for (const entity of [...people, ...places, ...organisations]) {
    yield entityFile(plan, entity, random);
  }
  for (const lang of plan.languages) yield* staticPages(lang);
}

function inLanguages(plan: CorpusPlan, texts: InLanguages) {
  return translatedValue(texts, plan.languages);
}

const languageEntries: Readonly<Record<CorpusLanguage, object>> = {
  en: { code: 'en', name: 'English', locale: 'en-GB', direction: 'ltr' },
  ar: { code: 'ar', name: 'العربية', locale: 'ar', direction: 'rtl' },
};

function siteYaml(plan: CorpusPlan): CorpusFile {
  const site = {
    name: inLanguages(plan, { en: 'The Velhaven Post', ar: 'بريد فلهافن' }),
    tagline: inLanguages(plan, { en: 'News of a coast that is not', ar: 'أخبار ساحل متخيل' }),
    baseUrl: 'https://velhaven-post.example/',
    languages: plan.languages.map((lang) => languageEntries[lang]),
    timeZone: 'Europe/Lisbon',
    parser: 'satteri',
    cards: plan.cards === true ? 'all' : 'none',
    publisher: { name: 'Velhaven Press', email: 'desk@velhaven-post.example' },
    contact: '/contact/',
    policies: { publishingPrinciples: '/standards/', correctionsPolicy: '/standards/#corrections' },
    desks: desks.map(({ id, names }) => ({
      id,
      name: inLanguages(plan, names),
      url: '/about/',
    })),
    topics: Object.fromEntries(topics.map(({ code, names }) => [code, inLanguages(plan, names)])),
  };
  return { path: 'site.yaml', text: stringify(site, { lineWidth: 0 }) };
}

function entityFile(plan: CorpusPlan, entity: CorpusEntity, random: Random): CorpusFile {
  const { folder, id, names, shortNames, descriptions, roles, own } = entity;
  const front = {
    name: inLanguages(plan, names),
    ...(shortNames === undefined ? {} : { aliases: aliases(plan, shortNames) }),
    description: inLanguages(plan, descriptions),
    ...(roles === undefined ? {} : { role: inLanguages(plan, roles) }),
    ...own,
    sameAs: [`https://reference.example/${id}`],
  };
  const text = fileText(front, `\n${biography(plan, random)}\n`);
  return { path: `${folder}/${id}.md`, text };
}

function aliases(plan: CorpusPlan, short: InLanguages): object {
  if (plan.languages.length === 1) return [short.en];
  return Object.fromEntries(plan.languages.map((lang) => [lang, [short[lang]]]));
}

function biography(plan: CorpusPlan, random: Random): string {
  const place = `[[${plan.place(random).names.en}]]`;
  const words = { number: () => String(2 + random.below(900)) };
  const say = () => write('biography', grammars.en, random, words);
  return `${say()} ${say()} Much of it is told in ${place}.`;
}

const pageTexts: Readonly<Record<CorpusLanguage, Readonly<Record<string, string>>>> = {
  en: {
    about: 'About\nWho makes this paper\nNobody makes this paper: it was written to be measured.',
    contact: 'Contact\nHow to reach the newsroom\nWrite to the desk.',
    standards:
      'Standards\nHow this paper works\n## Corrections\n\nMistakes are put right at the head of the article.',
  },
  ar: {
    about: 'من نحن\nمن يصدر هذه الصحيفة\nكتبت هذه الصحيفة لتقاس بها الأدوات.',
    contact: 'اتصل بنا\nكيف تصل إلى التحرير\nاكتب إلى المكتب.',
    standards: 'المعايير\nكيف نعمل\n## التصحيحات\n\nتصحح الأخطاء في رأس المقال.',
  },
};

function* staticPages(lang: CorpusLanguage): Generator<CorpusFile> {
  const ending = lang === 'en' ? 'md' : `${lang}.md`;
  for (const [slug, text] of Object.entries(pageTexts[lang])) {
    const [title = '', description = '', ...body] = text.split('\n');
    yield {
      path: `pages/${slug}.${ending}`,
      text: fileText({ title, description }, `\n${body.join('\n')}\n`),
    };
  }
}
