import {
  articleText,
  fileText,
  personText,
  placeText,
  translatedText,
} from '../sites/base-files.ts';
import { pictureFile } from '../sites/media-files.ts';
import { momentOf, type PlanOptions } from '../sites/memory-folder.ts';
import {
  bodies,
  correction,
  esker,
  event,
  type Fields,
  fieldsOf,
  figure,
  harbour,
  mara,
  picture,
  strike,
  type TestSite,
  union,
} from './full-site.ts';

type Edit = (site: TestSite) => TestSite;

/** Changes the front matter of a file; what is undefined is taken away. */
function fields(path: string, changed: Fields): Edit {
  return file(path, fileText({ ...fieldsOf[path], ...changed }, bodies[path]));
}

function file(path: string, text: string): Edit {
  return ({ files, options }) => ({ files: { ...files, [path]: text }, options });
}

function without(path: string): Edit {
  return ({ files, options }) => {
    const { [path]: _, ...rest } = files;
    return { files: rest, options };
  };
}

/** Replaces words in a file; throws where they do not stand there. */
function words(path: string, from: string, to: string): Edit {
  return (site) => {
    const text = site.files[path] ?? '';
    if (!text.includes(from)) throw new Error(`${path} has no ${from}`);
    return file(path, text.replaceAll(from, to))(site);
  };
}

/** Gives an article other figures, and its text other words for the one that it quotes. */
function quoting(said: string | undefined, figures: readonly Fields[]): Edit {
  const quote = ':figure[three ships]{#waiting}';
  const text = said === undefined ? 'some ships' : `:figure[${said}]{#waiting}`;
  return inTurn(fields(harbour, { figures }), words(harbour, quote, text));
}

function options(changed: PlanOptions): Edit {
  return (site) => ({ files: site.files, options: { ...site.options, ...changed } });
}

function at(now: string): Edit {
  return options({ now: momentOf(now) });
}

function size(path: string, width: number): Edit {
  return (site) => {
    const media = (site.options.media ?? []).map((each) =>
      each.path === path ? pictureFile(path, width, 90) : each,
    );
    return options({ media })(site);
  };
}

function inTurn(...edits: readonly Edit[]): Edit {
  return (site) => edits.reduce((before, edit) => edit(before), site);
}

/** Single edits by name: each changes something that some file of the site shows. */
export const edits: Readonly<Record<string, Edit>> = {
  headline: fields(harbour, { headline: 'Harbour of Port Esker is open' }),
  'headline that names someone': fields(harbour, { headline: 'Mara Voss keeps it open' }),
  standfirst: fields(harbour, { standfirst: 'Ships came.' }),
  kicker: fields(harbour, { kicker: undefined }),
  'section of an article': fields(harbour, { section: 'town' }),
  'story of an article': fields(harbour, { story: undefined }),
  published: fields(harbour, { published: '2031-05-02T08:30:00Z' }),
  'published on another day': fields(harbour, { published: '2031-04-29T08:30:00Z' }),
  updated: fields(harbour, { updated: '2031-05-04T11:00:00Z' }),
  status: fields(harbour, { status: 'draft' }),
  'byline without the person': fields(harbour, { byline: ['harbour-desk'] }),
  'byline in another order': fields(harbour, { byline: ['mara-voss', 'harbour-desk'] }),
  'place of an article': fields(harbour, { place: 'northland' }),
  'no place': fields(harbour, { place: undefined }),
  sources: fields(harbour, { sources: [{ name: 'Dock log', kind: 'document' }] }),
  'lead words': fields(harbour, { lead: { ...picture, caption: 'The quay at night' } }),
  'lead credit': fields(harbour, { lead: { ...picture, credit: 'Zeno' } }),
  'lead picture': fields(harbour, { lead: { ...picture, image: '/media/ship.png' } }),
  'no lead': fields(harbour, { lead: undefined }),
  'lead map': fields(harbour, { lead: { map: ['northland'] } }),
  'key points': fields(harbour, { keyPoints: ['Ships came.'] }),
  topics: fields(harbour, { topics: ['20000002'] }),
  event: fields(harbour, { events: [{ ...event, what: 'All dockers voted.' }] }),
  'event date': fields(harbour, { events: [{ ...event, date: '2031-03-30' }] }),
  'event place': fields(harbour, { events: [{ ...event, place: 'northland' }] }),
  'no events': fields(harbour, { events: [] }),
  figure: quoting('four ships', [{ ...figure, value: '4' }]),
  'range of a figure': quoting('3 to 5 ships', [{ ...figure, value: '3 to 5' }]),
  'unit of a figure': fields(harbour, { figures: [{ ...figure, unit: 'tonnes' }] }),
  'what a figure counts': fields(harbour, { figures: [{ ...figure, of: 'ships at anchor' }] }),
  'source of a figure': fields(harbour, { figures: [{ ...figure, source: 'Harbour log' }] }),
  'day of a figure': fields(harbour, { figures: [{ ...figure, asOf: '2031-05-02' }] }),
  'figure that replaces another': fields(harbour, {
    figures: [figure, { ...figure, id: 'all', supersedes: 'pickets' }],
  }),
  'figure of another article': words('articles/strike-begins.md', 'about 2', 'about 5'),
  'figure of another article renamed': words('articles/strike-begins.md', '"pickets"', '"guards"'),
  'figure no other article gives': words('articles/strike-begins.md', '"waiting"', '"moored"'),
  'figure of an article that comes later': file(
    'articles/later.md',
    articleText({
      published: '2031-05-04T11:00:00Z',
      figures: [{ ...figure, value: '7', asOf: '2031-05-04' }],
    }),
  ),
  'no figures': quoting(undefined, []),
  correction: fields(harbour, { corrections: [{ ...correction, note: 'It was seven.' }] }),
  'correction at the foot': fields(harbour, {
    corrections: [{ ...correction, substantive: false }],
  }),
  'correction later': fields(harbour, {
    corrections: [{ ...correction, date: '2031-05-04T10:00:00Z' }],
  }),
  update: fields(harbour, { updates: [] }),
  movedFrom: fields(harbour, { movedFrom: ['/2031/04/30/harbor-open/'] }),
  'no movedFrom': fields(harbour, { movedFrom: [] }),
  text: words(harbour, 'I saw it.', 'I saw it well.'),
  'sentence of a name': words(harbour, '[[Voss]] left.', '[[Voss]] slept.'),
  'name taken out': words(harbour, '[[Voss]] left.', 'Voss left.'),
  'quoted speaker becomes known': file('people/old-tom.md', personText('Old Tom')),
  'picture words': words(harbour, '![A quay]', '![A ship]'),
  'credit of a picture in a text': file('media/ship.png.yaml', 'credit: Zeno\n'),
  'licence of a picture in a text': file(
    'media/ship.png.yaml',
    'credit: Mara Voss\nlicence: CC BY 4.0\n',
  ),
  'description of a picture by its entry': inTurn(
    words(harbour, '![A quay]', '![]'),
    file('media/ship.png.yaml', 'credit: Mara Voss\nalt: A ship at anchor\n'),
  ),
  'map in a text': words(
    'articles/map.md',
    'places="port-esker"',
    'places="port-esker, northland"',
  ),
  'size of the lead picture': size('media/quay.png', 120),
  'size of a picture in a text': size('media/ship.png', 120),
  'article renamed': inTurn(
    without(harbour),
    file('articles/open.md', fileText(fieldsOf[harbour] ?? {}, bodies[harbour])),
  ),
  'new article of today': file(
    'articles/new.md',
    articleText({ published: '2031-05-04T08:00:00Z', story: 'strike' }, '[[Voss]].'),
  ),
  'new article of long ago': file(
    'articles/new.md',
    articleText({ published: '2029-05-04T08:00:00Z' }, '[[Voss]].'),
  ),
  'new translation': file(
    'articles/map.ar.md',
    translatedText({ section: 'town', published: '2030-05-04T18:00:00Z' }),
  ),
  'translation of another version': words(
    'articles/strike-begins.ar.md',
    '"version":"2031-05-04"',
    '"version":"2031-05-03"',
  ),
  'translation corrected by itself': words(
    'articles/strike-begins.ar.md',
    '"strike"',
    '"strike"\ncorrections: [{date: 2031-05-04T08:00:00Z, note: a}]',
  ),
  'both corrected': inTurn(
    words(
      'articles/strike-begins.ar.md',
      '"strike"',
      '"strike"\ncorrections: [{date: 2031-05-04T08:00:00Z, note: a}]',
    ),
    words(
      'articles/strike-begins.md',
      '"strike"',
      '"strike"\ncorrections: [{date: 2031-05-04T08:00:00Z, note: a}]',
    ),
  ),
  'named for the first time in another language': words(
    'articles/strike-begins.ar.md',
    'spoke.',
    'spoke in [[Port Esker]].',
  ),
  'named no more in another language': words('articles/strike-begins.ar.md', '[[Voss]]', 'Voss'),
  'text of a person in another language': file('people/mara-voss.ar.md', 'في [[Port Esker]].'),
  'text of a place in another language': file('places/port-esker.ar.md', 'في [[Northland]].'),
  'text of a story in another language': file('stories/strike.ar.md', 'في [[Port Esker]].'),
  'events of a story in another language': words(
    strike,
    '"what":"Talks began."',
    '"what":{"en":"Talks began.","ar":"بدأت المحادثات."}',
  ),
  'section named in another language': fields('sections/town.md', {
    name: { en: 'Town', ar: 'المدينة' },
  }),
  'page in another language': file(
    'pages/about.ar.md',
    fileText({ title: 'حول', description: 'من نحن' }, '## التحرير {#the-desk}\n\nنحن.'),
  ),
  'page in another language without the heading': file(
    'pages/about.ar.md',
    fileText({ title: 'حول', description: 'من نحن' }, '## التحرير\n\nنحن.'),
  ),
  'translation and its original removed': inTurn(
    without('articles/strike-begins.md'),
    without('articles/strike-begins.ar.md'),
  ),
  'article removed': without('articles/map.md'),
  'translation removed': without('articles/strike-begins.ar.md'),
  'lead article removed': without(harbour),

  'name of a person': fields(mara, {
    name: { en: 'Mara Vos', ar: 'مارا فوس' },
    aliases: { en: ['Voss', 'Mara Voss'] },
  }),
  'name in another language': fields(mara, { name: { en: 'Mara Voss', ar: 'مارا' } }),
  alias: fields(mara, { aliases: { en: ['Voss', 'the pilot'] } }),
  'alias that a headline names': fields(mara, { aliases: { en: ['Voss', 'Harbour'] } }),
  'description of a person': fields(mara, { description: 'A retired pilot' }),
  role: fields(mara, { role: 'Pilot' }),
  sameAs: fields(mara, { sameAs: ['https://map.example/1'] }),
  'within of a person': fields(mara, { within: 'northland' }),
  'text of a person': words(mara, 'member of', 'friend of'),
  'names in the text of a person': words(mara, '[[Dock Union]]', 'Dock Union'),
  'description of a place': fields(esker, { description: 'A port' }),
  coordinates: fields(esker, { coordinates: { latitude: 31.3, longitude: 16.6 } }),
  'no coordinates': fields(esker, { coordinates: undefined }),
  'within of a place': fields(esker, { within: undefined }),
  'type of a place': fields(esker, { type: 'district' }),
  'name of a country': inTurn(fields('places/northland.md', { name: 'The North' })),
  'code of a country': fields('places/northland.md', { countryCode: 'EG' }),
  'type of an organisation': fields(union, { type: 'agency' }),
  'within of an organisation': fields(union, { within: undefined }),
  'new place within another': file(
    'places/old-quay.md',
    placeText('Old Quay', { type: 'district', within: 'port-esker' }),
  ),
  'new person nobody names': file('people/zeno.md', personText('Zeno')),
  'alias goes to another person': inTurn(
    fields(mara, { aliases: { en: ['Mistress'] } }),
    file('people/zeno.md', personText('Zeno', { aliases: ['Voss'] })),
  ),

  'name of a section': fields('sections/harbour.md', { name: 'The harbour' }),
  'description of a section': fields('sections/harbour.md', { description: 'Quays' }),
  'order of sections': fields('sections/town.md', { order: 1 }),
  'new section': file('sections/sea.md', fileText({ name: 'Sea', description: 'Waves' })),
  'name of a story': fields(strike, { name: 'The strike' }),
  'description of a story': fields(strike, { description: 'The long strike' }),
  'text of a story': words(strike, 'since April', 'since March'),
  'events of a story': words(strike, 'Talks began.', 'Talks went on.'),
  'date of an event is sure': words(strike, '2019?', '2019'),
  'timeline in a text': words(harbour, '[[Voss]] left.', '[[Voss]] left.\n\n::timeline'),
  'events become few': fields(strike, { events: [] }),
  'events become many': fields(strike, {
    events: Array.from({ length: 12 }, (_, index) => ({
      id: `night-${index}`,
      date: `2031-0${4 + (index % 2)}-1${index % 10}`,
      what: `It was night ${index}.`,
    })),
  }),
  'an event told in another article': file(
    'articles/new.md',
    articleText(
      { published: '2031-04-02T08:00:00Z', story: 'strike', events: [event] },
      '[[Voss]].',
    ),
  ),
  "place of a story's event": words(strike, '"place":"northland"', '"place":"port-esker"'),
  'story renamed': inTurn(
    without(strike),
    file('stories/walkout.md', fileText(fieldsOf[strike] ?? {}, bodies[strike])),
    fields(harbour, { story: 'walkout' }),
    words('articles/strike-begins.md', '"strike"', '"walkout"'),
    words('articles/strike-begins.ar.md', '"strike"', '"walkout"'),
  ),
  'section renamed': inTurn(
    without('sections/town.md'),
    file('sections/streets.md', fileText(fieldsOf['sections/town.md'] ?? {})),
    words('articles/map.md', '"town"', '"streets"'),
  ),
  'title of a page': words('pages/about.md', '"About"', '"About us"'),
  'text of a page': words('pages/about.md', 'We write', 'We tell'),
  'new page': file('pages/help.md', fileText({ title: 'Help', description: 'Help' }, 'Ask.')),

  'site name': words('site.yaml', 'name: The Port Esker Record', 'name: The Record'),
  cards: words('site.yaml', 'timeZone:', 'cards: wide\ntimeZone:'),
  tagline: words('site.yaml', 'News of a harbour town', 'Harbour news'),
  publisher: words('site.yaml', 'Port Esker Press}', 'Esker Press, email: desk@record.example}'),
  copyright: words('site.yaml', 'copyright: Port Esker Press', 'copyright: Esker Press'),
  licence: words('site.yaml', 'licence.example/by/', 'licence.example/by-sa/'),
  'time zone': words('site.yaml', 'Etc/UTC', 'Africa/Tripoli'),
  locale: words('site.yaml', 'locale: en-GB', 'locale: en-US'),
  desk: words('site.yaml', 'name: Harbour desk', 'name: The harbour desk'),
  topic: words('site.yaml', '"20000001": shipping', '"20000001": ships'),
  policy: words('site.yaml', 'ethicsPolicy', 'correctionsPolicy'),
  'base URL': options({ baseUrl: 'https://paper.example/news/' }),

  'an hour passes': at('2031-05-04T13:00:00Z'),
  'a pending article comes out': at('2031-05-04T15:00:00Z'),
  'an article is a year old': at('2031-05-04T18:30:00Z'),
  'news grows old': at('2031-05-09T12:00:00Z'),
  'a year passes': at('2032-05-04T12:00:00Z'),
  'before the correction': at('2031-05-02T10:00:00Z'),
  'drafts are shown': options({ drafts: true }),
};
