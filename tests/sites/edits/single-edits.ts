import { articleText, fileText, placeText } from '../files/base-files.ts';
import type { Chance } from './chance.ts';
import { type Edit, rewritten, withArticles, withOthers } from './changes.ts';
import { liveEdits } from './live-edits.ts';
import type { Draft, Newsroom } from './newsroom.ts';
import { onePicture } from './pictures.ts';

const arabic = '  - {code: ar, name: العربية, locale: ar, direction: rtl}\n';

/** The newsroom with all its texts changed: bodies of articles and all other files. */
function withTexts(room: Newsroom, change: (text: string) => string): Newsroom {
  const articles = [...room.articles].map(([name, { fields, body }]): [string, Draft] => {
    return [name, { fields, body: change(body) }];
  });
  const others = [...room.others].map(
    ([name, text]) => [name, typeof text === 'string' ? change(text) : text] as const,
  );
  return { ...room, articles: new Map(articles), others: new Map(others) };
}

/** Adds a line to the settings. It replaces the line that begins with `start`. */
function setting(start: string, line: string): Edit {
  return rewritten('site.yaml', (text) => {
    const others = text.split('\n').filter((each) => each !== '' && !each.startsWith(start));
    return `${[...others, `${start} ${line}`].join('\n')}\n`;
  });
}

/** Writes the choices for the front page. */
export function choose(text: (chance: Chance) => string): Edit {
  return (room, chance) =>
    withOthers(room, (others) => {
      others.set('front.yaml', text(chance));
    });
}

/** Deletes a person, and removes every reference to them. */
const deleteMaraVoss: Edit = (room) => {
  const unnamed = withTexts(room, (text) =>
    text.replace(/\[\[Mara Voss\|([^\]]+)\]\]|\[\[(Mara Voss|Voss)\]\]/g, '$1$2'),
  );
  const others = new Map(unnamed.others);
  for (const name of ['people/mara-voss.md', 'people/mara-voss.fr.md']) others.delete(name);
  const articles = [...unnamed.articles].map(([name, { fields, body }]): [string, Draft] => {
    const { byline, ...own } = fields;
    const isHers = Array.isArray(byline) && byline.includes('mara-voss');
    return [name, { fields: isHers ? own : fields, body }];
  });
  return { ...unnamed, articles: new Map(articles), others };
};

/** Removes French from the settings, and every file in French. */
const removeFrench: Edit = (room) => {
  const isFrench = (name: string) => name.endsWith('.fr.md');
  const others = [...room.others].filter(([name]) => !isFrench(name));
  const articles = [...room.articles].filter(([name]) => !isFrench(name));
  const without = withTexts({ ...room, others: new Map(others) }, (text) =>
    text.replace(/, fr: [^}]*\}/g, '}').replace(/ {2}- \{code: fr,.*\n/, ''),
  );
  return { ...without, articles: new Map(articles) };
};

/** Leaves an edition without articles. Afterwards nothing links to its lists. */
const emptyFrenchEdition: Edit = (room) => {
  const articles = [...room.articles].filter(([name]) => !name.endsWith('.fr.md'));
  return { ...room, articles: new Map(articles) };
};

/** Two articles exchange the names of their files. */
const swapSlugs: Edit = (room) =>
  withArticles(room, (articles) => {
    const [one, other] = [...articles].filter(([name]) => {
      return !name.endsWith('.fr.md') && !articles.has(name.replace('.md', '.fr.md'));
    });
    if (one === undefined || other === undefined) return;
    articles.set(one[0], other[1]);
    articles.set(other[0], one[1]);
  });

/** A person signs an article together with the desk, or alone. */
const signTogetherOrAlone: Edit = (room) =>
  withArticles(room, (articles) => {
    const name = 'articles/2031/05/harbour-open.md';
    const old = articles.get(name);
    if (old === undefined || !room.others.has('people/mara-voss.md')) return;
    const isTogether = Array.isArray(old.fields.byline) && old.fields.byline.length === 2;
    const byline = isTogether ? ['mara-voss'] : ['harbour-desk', 'mara-voss'];
    articles.set(name, { ...old, fields: { ...old.fields, byline } });
  });

/** An article moves to the month before, and its file to the folder of that month. */
const moveToAprilOrBack: Edit = (room, chance) =>
  withArticles(room, (articles) => {
    const [name, { fields, body }] = chance.one(
      [...articles].filter(([each]) => /^articles\/2031\/0[45]\/(?!.*\.fr\.md$)/.test(each)),
    );
    const isInMay = name.includes('/05/');
    const published = isInMay ? '2031-04-12T08:00:00Z' : '2031-05-02T08:00:00Z';
    articles.delete(name);
    const moved = isInMay ? name.replace('/05/', '/04/') : name.replace('/04/', '/05/');
    articles.set(moved, { fields: { ...fields, published }, body });
  });

/** An article that another one links to is unfinished: its front matter is not valid YAML. */
const leaveDraftUnfinished: Edit = (room) => {
  const linked = withArticles(room, (articles) => {
    const name = 'articles/2031/05/harbour-open.md';
    const old = articles.get(name);
    if (old === undefined || articles.has('articles/2031/05/tug-sinks.md')) return;
    articles.set(name, { ...old, body: `${old.body} [A tug](/2031/05/02/tug-sinks/) sank.` });
  });
  return withOthers(linked, (others) => {
    const published = 'published: 2031-05-02T08:00:00Z';
    others.set(
      'articles/2031/05/tug-sinks.md',
      `---\nheadline: "A tug sinks\nstatus: draft\n${published}\n---\n\nIt sank.\n`,
    );
  });
};

/** Two articles expire. One of them is the only one that mentions a place, the other the only one of its month. */
const letArticlesExpire: Edit = (room) =>
  withArticles(room, (articles) => {
    for (const name of ['articles/2031/05/pilots-wait.md', 'articles/2030/lamp-is-lit.md']) {
      const old = articles.get(name);
      const until = '2031-05-04T12:00:00Z';
      if (old !== undefined) articles.set(name, { ...old, fields: { ...old.fields, until } });
    }
  });

/** The draft is finished, so the link to it is restored. */
const finishDraft: Edit = (room) =>
  withOthers(room, (others) => {
    const name = 'articles/2031/05/tug-sinks.md';
    const fields = { headline: 'A tug sinks off the rock', published: '2031-05-02T08:00:00Z' };
    if (others.has(name)) others.set(name, articleText(fields, 'It sank.'));
  });

const timeline = 'articles/2031/05/port-shut.fr.md';

/** A timeline in a French article shows an event at a place that no French text mentions. */
const addTimelineInFrench: Edit = (room) => {
  const withTimeline = withArticles(room, (articles) => {
    const fields = { headline: 'The port is shut', story: 'harbour-strike' };
    articles.set(timeline.replace('.fr', ''), {
      fields: { ...fields, published: '2031-05-03T09:00:00Z' },
      body: 'The port is shut.',
    });
    const published = '2031-05-03T10:00:00Z';
    const translationOf = { version: '2031-05-03T09:00:00Z' };
    const event = { id: 'ferme', date: '2031-02', place: 'north-quay', what: 'Le quai ferme.' };
    articles.set(timeline, {
      fields: {
        ...{ ...fields, headline: 'Le port est fermé', published, translationOf },
        events: [event],
      },
      body: 'Le port est fermé.\n\n::timeline',
    });
  });
  return withOthers(withTimeline, (others) => {
    others.set('places/north-quay.md', placeText('North Quay', { within: 'port-esker' }));
  });
};

/** Another French article now mentions that place. */
const mentionPlaceInFrench: Edit = (room) =>
  withArticles(room, (articles) => {
    const name = 'articles/2031/05/pilots-wait.fr.md';
    const old = articles.get(name);
    if (old === undefined || !room.others.has('places/north-quay.md')) return;
    articles.set(name, { ...old, body: `${old.body} Au [[North Quay]].` });
  });

/** The edits that `single-edits.test.ts` makes one by one. They are also among the random edits. */
export const singleEdits: Readonly<Record<string, Edit>> = {
  'replace a picture under the same name': (room, chance) =>
    withOthers(room, (others) => {
      others.set('media/lamp.png', onePicture(2, 2, chance.number(99)));
    }),
  'publish files as they are': (room, chance) =>
    withOthers(room, (others) => {
      others.set('../static/CNAME', `news-${chance.number(99)}.example\n`);
      others.set('../static/.well-known/assetlinks.json', '[]\n');
      others.set('../static/robots.txt', `User-agent: Bot${chance.number(99)}\nDisallow: /\n`);
      if (chance.number(2) === 0) others.delete('../static/_redirects');
      else others.set('../static/_redirects', '/old/* /archive/ 301\n');
    }),
  'choose other colours': setting('colours:', '{accent: "#0b5394", paper: white}'),
  'draw a logo': (room, chance) =>
    withOthers(setting('logo:', 'media/logo.svg')(room, chance), (others) => {
      const circle = `<circle cx="8" cy="8" r="${chance.number(8)}"/>`;
      const drawing = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16">${circle}</svg>`;
      others.set('media/logo.svg', drawing);
    }),
  'choose a menu': setting('menu:', '[places, {name: Who we are, url: /about/}, sections]'),
  'name profiles': setting('social:', '["https://bsky.app/profile/record.example"]'),
  'allow a script': setting('security:', '{scripts: [self], connect: [https://a.example]}'),
  'keep articles for reading offline': setting('offline:', 'true'),
  'write other words': setting('strings:', '{en: {subscribe: Get the Record}}'),
  'choose a typeface': setting('typefaces:', '{text: "@fontsource-variable/source-sans-3"}'),
  'choose another width': setting('width:', '{text: 40rem}'),
  'rename a desk': rewritten('site.yaml', (text, chance) =>
    text.replace(
      /id: harbour-desk, name: [^,]*/,
      `id: harbour-desk, name: Quay ${chance.number(99)}`,
    ),
  ),
  'make a topic narrower than another': rewritten('site.yaml', (text, chance) =>
    text.replace(
      / {2}"20000001": .*/,
      `  "20000001": {name: Ships ${chance.number(99)}, broader: "20000002", slug: ships}`,
    ),
  ),
  'put a person under a topic': rewritten('people/mara-voss.md', (text) =>
    text.replace(/(?:\ntopics:.*)?\naliases/, '\ntopics: ["20000002"]\naliases'),
  ),
  'add details of a desk': rewritten('site.yaml', (text, chance) =>
    text.replace(
      /(id: harbour-desk, name: [^,]*).*/,
      `$1, beat: Quay ${chance.number(99)}, fediverse: "@d${chance.number(9)}@social.example"}`,
    ),
  ),
  'add details of an author': rewritten('people/mara-voss.md', (text, chance) =>
    text
      .replace(/\n(?:beat|languages|contact):.*/g, '')
      .replace(
        /\naliases/,
        `\nbeat: Quay ${chance.number(99)}\nlanguages: [en, fr]\ncontact: /about/$&`,
      ),
  ),
  'make an author a guest': rewritten('people/mara-voss.md', (text) =>
    text.replace(/(?:\nworksFor:.*)?\naliases/, '\nworksFor: none\naliases'),
  ),
  'sign an article': signTogetherOrAlone,
  'add a language': rewritten('site.yaml', (text) =>
    text.includes(arabic) ? text : text.replace('ltr}\n', `ltr}\n${arabic}`),
  ),
  'remove a language': removeFrench,
  'leave French without articles': emptyFrenchEdition,
  'move to another time zone': setting('timeZone:', 'Pacific/Kiritimati'),
  'make cards of one shape': setting('cards:', 'wide'),
  'make no cards': setting('cards:', 'none'),
  'set a page for error reports': setting('errorReports:', 'https://forms.example/errors'),
  'leave feeds out': setting('leaveOut:', '[feeds, ninjs]'),
  'leave metadata out': setting('leaveOut:', '[json-ld, sitemaps, web-manifest]'),
  'leave the search out': setting('leaveOut:', '[search]'),
  'move an article to another month': moveToAprilOrBack,
  'swap two slugs': swapSlugs,
  'delete a person and every mention': deleteMaraVoss,
  'add a timeline in French': addTimelineInFrench,
  'mention a place in French': mentionPlaceInFrench,
  'leave a draft unfinished': leaveDraftUnfinished,
  'finish the draft': finishDraft,
  'choose the lead and a package of the front page': choose(
    (chance) => `lead: ${chance.one(['harbour-open', '2031/05/02/harbour-open'])}
packages:
  - {name: Lamps, feature: lamp-is-lit, with: [pilots-wait]}
  - {story: harbour-strike}
`,
  ),
  'choose a lead for some hours': choose(
    () => 'lead: {article: lamp-is-lit, until: 2031-05-04T14:00:00Z}\n',
  ),
  'choose a pending article for the front page': choose(
    () => 'lead: embargoed\nnext: [{article: lamp-is-lit, until: 2031-05-09T14:00:00Z}]\n',
  ),
  'choose the lead of a section': rewritten('sections/town.md', (text, chance) => {
    const lead = chance.one(['lamp-is-lit', 'pilots-wait']);
    return text.replace(/(?:front: .*\n)?---\n\n/, `front: {lead: ${lead}}\n---\n\n`);
  }),
  'let articles expire': letArticlesExpire,
  ...liveEdits,
  'rewrite a page in French': (room, chance) =>
    withOthers(room, (others) => {
      const text = `Nous écrivons depuis ${chance.number(99)} ans.`;
      others.set('pages/about.fr.md', fileText({ title: 'À propos', description: 'Qui' }, text));
    }),
};
