import { fileText, personText, placeText } from '../files/base-files.ts';
import type { Chance } from './chance.ts';
import { type Edit, retold, rewritten, withArticles, withOthers } from './changes.ts';
import { onePicture } from './pictures.ts';
import { choose, singleEdits } from './single-edits.ts';

const names = ['Port Esker', 'Grey Rock', 'Mara Voss', 'Dock Union', 'Voss', 'Old Tom', 'Lea Holt'];
/** The first four exist in the site from the first day. The fifth is an alias. */
const sentence = (chance: Chance) =>
  `A ship of [[${chance.one(names.slice(0, 4))}]] left at ${chance.number(12) + 1} o'clock.`;
/** One of two figures on one of three days. Sometimes its value contradicts that of another article. */
const figure = (chance: Chance) => ({
  id: chance.one(['ships-waiting', 'crates-lost']),
  ...chance.one([
    { asOf: '2030-05-01', value: 'about 3' },
    { asOf: '2030-05-02', value: 'five' },
    { asOf: '2030-05-03', value: chance.one(['10 to 15', '10 to 15', '12']) },
  ]),
  of: chance.one(['ships off the rock', 'ships that wait']),
  source: 'Harbour log',
});
const moments = [
  '2030-05-04T09:00:00Z',
  '2031-04-30T23:30:00Z',
  '2031-05-04T11:59:59Z',
  '2031-05-04T12:30:00Z',
  '2031-05-06T09:00:00Z',
];

/** Every kind of edit, by name. Some leave the content with errors; then the build must not change the site. */
export const edits: Readonly<Record<string, Edit>> = {
  'add an article': (room, chance) =>
    withArticles(room, (articles) => {
      const name = `articles/2031/05/news-${chance.number(1000)}.md`;
      const headline = `Ship number ${chance.number(1000)} comes in`;
      articles.set(name, {
        fields: { headline, published: chance.one(moments) },
        body: `${sentence(chance)} ${sentence(chance)}`,
      });
    }),
  'edit a body': (room, chance) =>
    withArticles(room, (articles) => {
      const [name, old] = chance.one([...articles]);
      articles.set(name, { ...old, body: `${old.body}\n\n${sentence(chance)}` });
    }),
  'edit a headline': retold((chance) => ({ headline: `Harbour ${chance.number(99)} stays open` })),
  'move an article in time': retold((chance) => ({ published: chance.one(moments) })),
  'rename a file': (room, chance) =>
    withArticles(room, (articles) => {
      const [name, old] = chance.one([...articles]);
      articles.delete(name);
      articles.set(name.replace('.md', `-${chance.number(9)}.md`), old);
    }),
  'delete an article': (room, chance) =>
    withArticles(room, (articles) => {
      articles.delete(chance.one([...articles.keys()]));
    }),
  'let an article expire': retold((chance) => ({
    until: chance.one(['2031-05-04T11:00:00Z', '2031-05-04T12:30:00Z', '2031-05-06T08:00:00Z']),
  })),
  'change a section': retold((chance) => ({ section: chance.one(['harbour', 'town']) })),
  'change a story': retold((chance) => ({ story: chance.one(['harbour-strike', undefined]) })),
  'report events': retold((chance) => ({
    story: 'harbour-strike',
    events: Array.from({ length: chance.number(3) + 1 }, () => ({
      id: `event-${chance.number(9)}`,
      date: chance.one(['2030', '2031-04', '2031-05-01', '2031-05-02~', '../2031-05-03']),
      place: chance.one(['port-esker', 'grey-rock']),
      what: `Ship ${chance.number(99)} waited.`,
    })).filter(({ id }, index, all) => all.findIndex((other) => other.id === id) === index),
  })),
  'ask for a timeline': (room, chance) =>
    withArticles(room, (articles) => {
      const [name, old] = chance.one([...articles]);
      const body = old.body.replace(/\n\n::timeline$/, '');
      articles.set(name, { ...old, body: body === old.body ? `${body}\n\n::timeline` : body });
    }),
  'change topics': retold((chance) => ({ topics: [chance.one(['20000001', '20000002'])] })),
  'change a place': retold((chance) => ({ place: chance.one(['port-esker', 'grey-rock']) })),
  'correct an article': retold((chance, { published = '2031-05-02T08:00:00Z' }) => ({
    corrections: [
      {
        date: new Date(
          Date.parse(String(published)) + (chance.number(72) + 1) * 3_600_000,
        ).toISOString(),
        note: 'It was another ship.',
        substantive: chance.one([true, false]),
      },
    ],
  })),
  'translate an article': (room, chance) =>
    withArticles(room, (articles) => {
      const originals = [...articles].filter(([name]) => !name.endsWith('.fr.md'));
      const [name, { fields }] = chance.one(originals);
      const version = chance.one(['2031-05-04', '2031-05-04T08:00:00Z']);
      articles.set(name.replace(/\.md$/, '.fr.md'), {
        fields: { ...fields, headline: 'Des nouvelles du port', translationOf: { version } },
        body: `${sentence(chance)} ${sentence(chance)}`,
      });
    }),
  'remove a translation': (room) =>
    withArticles(room, (articles) => {
      for (const name of articles.keys()) if (name.endsWith('.fr.md')) articles.delete(name);
    }),
  'translate the page about the newsroom': (room, chance) =>
    withOthers(room, (others) => {
      const id = chance.one(['the-desk', 'la-redaction']);
      const text = `## La rédaction {#${id}}\n\nNous écrivons. ${sentence(chance)}`;
      others.set('pages/about.fr.md', fileText({ title: 'À propos', description: 'Qui' }, text));
    }),
  'name a section in French': rewritten('sections/town.md', (text, chance) =>
    text.replace(/name: .*/, chance.one(['name: {en: Town, fr: Ville}', 'name: Town'])),
  ),
  'write about a place in French': (room, chance) =>
    withOthers(room, (others) => {
      others.set('places/grey-rock.fr.md', sentence(chance));
    }),
  'give a figure': retold((chance) => ({ figures: [figure(chance)] })),
  'quote a figure': (room, chance) =>
    withArticles(room, (articles) => {
      const [name, { fields, body }] = chance.one([...articles]);
      const given = figure(chance);
      articles.set(name, {
        fields: { ...fields, figures: [given] },
        body: `${body}\n\nThere were :figure[${given.value}]{#${given.id}} of them.`,
      });
    }),
  'move an address': retold((chance) => ({ movedFrom: [`/old/${chance.number(99)}/`] })),
  'finish a draft': (room) =>
    withArticles(room, (articles) => {
      for (const [name, old] of articles) {
        articles.set(name, { ...old, fields: { ...old.fields, status: 'ready' } });
      }
    }),
  'add a map to a text': (room, chance) =>
    withArticles(room, (articles) => {
      const [name, old] = chance.one([...articles]);
      const map = `::map{places="${chance.one(['grey-rock', 'grey-rock, port-esker'])}"}`;
      articles.set(name, { ...old, body: `${old.body}\n\n${map}` });
    }),
  'add a quotation': (room, chance) =>
    withArticles(room, (articles) => {
      const [name, old] = chance.one([...articles]);
      const quote = `:::quote{by="${chance.one(names.slice(5))}"}\nWe keep the whistle polished.\n:::`;
      articles.set(name, { ...old, body: `${old.body}\n\n${quote}` });
    }),
  'rename a person': rewritten('people/mara-voss.md', (_, chance) =>
    personText('Mara Voss', {
      name: { en: chance.one(['Mara Voss', 'Mara Voss-Holt']) },
      aliases: ['Voss', chance.one(['Mara Voss', 'the harbour mistress'])],
      role: chance.one(['Harbour mistress', 'Keeper']),
    }),
  ),
  'describe a place again': rewritten('places/port-esker.md', (_, chance) =>
    placeText('Port Esker', { description: `A town of ${chance.number(999)}` }, sentence(chance)),
  ),
  'move a rock': rewritten('places/grey-rock.md', (_, chance) =>
    placeText(chance.one(['Grey Rock', 'Grey Rock']), {
      within: chance.one(['port-esker', undefined]),
      coordinates: { latitude: chance.one([61.2, 61.3]), longitude: -3.4 },
    }),
  ),
  'add a person who has been quoted': (room, chance) =>
    withOthers(room, (others) => {
      const name = chance.one(names.slice(5));
      others.set(`people/${name.toLowerCase().replace(' ', '-')}.md`, personText(name));
    }),
  'delete a person': (room, chance) =>
    withOthers(room, (others) => {
      others.delete(chance.one([...others.keys()].filter((name) => name.startsWith('people/'))));
    }),
  'rename a section': rewritten('sections/town.md', (text) => text.replace('Town', 'The town')),
  'edit a story': rewritten('stories/harbour-strike.md', (text, chance) => text + sentence(chance)),
  'edit a page': rewritten('pages/about.md', (text, chance) => text + sentence(chance)),
  'change the tagline': rewritten('site.yaml', (text, chance) =>
    text.replace(/tagline: .*/, `tagline: News, edition ${chance.number(99)}`),
  ),
  'change the time zone': rewritten('site.yaml', (text, chance) =>
    text.replace(/timeZone: .*/, `timeZone: ${chance.one(['Etc/UTC', 'Pacific/Kiritimati'])}`),
  ),
  'change the locale': rewritten('site.yaml', (text, chance) =>
    text.replace(/locale: [\w-]+/, `locale: ${chance.one(['en-GB', 'en-US'])}`),
  ),
  'add a language that Dateline does not support': rewritten('site.yaml', (text) =>
    text.replace('ltr}\n', 'ltr}\n  - {code: eo, name: Esperanto, locale: eo, direction: ltr}\n'),
  ),
  'choose other cards': rewritten('site.yaml', (text, chance) => {
    const setting = `cards: ${chance.one(['all', 'wide', 'none'])}`;
    return `${text.replace(/\ncards: \w+/, '').trimEnd()}\n${setting}\n`;
  }),
  'rename a topic': rewritten('site.yaml', (text) => text.replace('shipping', 'ships')),
  'break the settings': rewritten('site.yaml', (text) => text.replace('baseUrl:', 'baseUrl')),
  'move the site under a path': (room, chance) => ({
    ...room,
    baseUrl: chance.one(['https://record.example/news/', undefined]),
  }),
  'add a picture': (room, chance) =>
    withOthers(room, (others) => {
      others.set(`media/quay-${chance.number(9)}.png`, onePicture(3, 2));
    }),
  'replace a picture': (room, chance) =>
    withOthers(room, (others) => {
      const size = chance.number(3) + 1;
      others.set('media/lamp.png', onePicture(size, 2, chance.number(255)));
    }),
  'credit a picture otherwise': rewritten(
    'media/lamp.png.yaml',
    (_, chance) => `credit: ${chance.one(['Mara Voss', 'Lea Holt'])}\nlicence: CC BY 4.0\n`,
  ),
  'lead with a picture': retold((chance) => ({
    lead: chance.one([
      { image: '/media/lamp.png', alt: 'The lamp', caption: `Lamp ${chance.number(9)}` },
      undefined,
    ]),
  })),
  'delete a picture': (room, chance) =>
    withOthers(room, (others) => {
      others.delete(chance.one([...others.keys()].filter((name) => name.startsWith('media/'))));
    }),
  'add an icon': (room) =>
    withOthers(room, (others) => {
      const circle = '<circle cx="8" cy="8" r="8"/>';
      const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16">${circle}</svg>`;
      others.set('media/icon.svg', icon);
    }),
  'choose a draft for the front page': choose(() => 'lead: unfinished\n'),
  'choose an article that is gone': choose(() => 'next: [harbour-opne]\n'),
  'choose nothing for the front page': choose(() => '# lead: harbour-open\n'),
  'let time pass': (room, chance) => {
    const hours = chance.one([1, 7, 24, 24 * 3, 24 * 31, 24 * 366]);
    return { ...room, now: new Date(Date.parse(room.now) + hours * 3_600_000).toISOString() };
  },
  'go back in time': (room) => ({ ...room, now: '2031-05-03T09:00:00Z' }),
  'show drafts': (room) => ({ ...room, drafts: !room.drafts }),
  'write something wrong': retold(() => ({ section: 'no-such-section' })),
  'touch nothing': (room) => room,
  ...singleEdits,
};
