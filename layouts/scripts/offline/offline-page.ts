/// <reference lib="dom" />
import { type KeptPage, keptPages, pageCache } from './kept-pages.ts';
import type { OfflineData } from './offline-data.ts';

const list = find('articles', HTMLElement);
const none = find('none', HTMLElement);
const template = find('article', HTMLTemplateElement);
const retry = find('retry', HTMLButtonElement);
const { locale, kept, own }: OfflineData = JSON.parse(list.dataset.page ?? '{}');
/** With the 24 hours of all other times of the site, which Arabic would count as twice 12. */
const times = new Intl.DateTimeFormat(locale, {
  ...{ dateStyle: 'long', timeStyle: 'short', hourCycle: 'h23' },
});

function find<T extends HTMLElement>(name: string, type: { new (): T }): T {
  const element = document.getElementById(`offline.${name}`);
  if (!(element instanceof type)) throw new TypeError(`the page has no ${name}`);
  return element;
}

/** Lists the kept articles with headline and time, the newest first. */
async function showArticles(): Promise<void> {
  const isPossible = 'caches' in globalThis;
  const pages = isPossible ? (await keptPages()).filter(({ kind }) => kind === 'article') : [];
  const items = await Promise.all(pages.map(itemOf));
  list.replaceChildren(...items);
  none.hidden = items.length > 0;
}

async function itemOf({ url, time }: KeptPage): Promise<DocumentFragment> {
  const response = await caches.match(url, { cacheName: pageCache });
  const html = (await response?.text()) ?? '';
  // A document that was made this way runs no scripts. The policy of this page forbids the styles of others.
  const page = new DOMParser().parseFromString(
    html.replace(/<style>.*?<\/style>/s, ''),
    'text/html',
  );
  const item = document.importNode(template.content, true);
  const link = item.querySelector('a');
  if (link !== null) {
    link.href = url;
    link.textContent = page.querySelector('h1')?.textContent ?? url;
    const { lang, dir } = page.documentElement;
    if (lang !== document.documentElement.lang) Object.assign(link, { lang, dir });
  }
  const moment = item.querySelector('time');
  if (moment !== null) {
    moment.dateTime = new Date(time).toISOString();
    moment.textContent = kept.replace('#', times.format(time));
  }
  return item;
}

// At its own address, the page has nothing to try again.
retry.hidden = location.pathname === own;
retry.addEventListener('click', () => location.reload());
void showArticles();
