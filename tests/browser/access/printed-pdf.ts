/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import type { Page } from 'playwright-core';
import { getDocumentProxy } from 'unpdf';

/** The printed content of a page, to compare with its PDF. */
interface Printed {
  readonly lang: string;
  readonly title: string;
  readonly headings: readonly string[];
  /** Each section heading with the first words of its section. */
  readonly openings: readonly (readonly [heading: string, words: string])[];
  /** Addresses of other sites. */
  readonly outside: readonly string[];
  /** The page's own address. */
  readonly canonical: string;
}

/** Runs in the page, in print. */
function printedParts(): Printed {
  const shown = <E extends Element>(selector: string): E[] =>
    [...document.querySelectorAll<E>(selector)].filter((each) => each.checkVisibility());
  // The text that can follow a heading: not other headings, and not the lines that belong to a heading.
  const contents = shown<HTMLElement>('main :is(p:not(.meta, .story-line, .kicker), li, dt)');
  const opening = (heading: Element) => {
    const first = contents.find(
      (each) => heading.compareDocumentPosition(each) & Node.DOCUMENT_POSITION_FOLLOWING,
    );
    // A number, a date or a source may be beside the words. The longest line has the words.
    const lines = first?.innerText.split('\n') ?? [];
    return lines.sort((a, b) => b.length - a.length)[0] ?? '';
  };
  return {
    lang: document.documentElement.lang,
    title: document.title,
    headings: shown('h1, h2, h3, h4').map((each) => each.textContent ?? ''),
    openings: shown('main :is(h2, h3)').map((each) => [
      each.textContent ?? '',
      opening(each).slice(0, 30),
    ]),
    outside: shown<HTMLAnchorElement>('a[href^="http"]')
      .filter((link) => link.origin !== location.origin)
      .map((link) => link.href),
    canonical: document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href ?? '',
  };
}

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

/** An entry of the outline, with its children. */
interface Entry {
  readonly title: string;
  readonly items: readonly Entry[];
}

const joined = (text: string) => text.replaceAll(/\s+/g, '');

/**
 * The form of a heading that can be found in the outline. Chromium joins its lines without a space, and writes Arabic
 * words in their order on paper from the left.
 */
const outlined = (heading: string) => {
  const text = joined(heading);
  return /\p{Script=Arabic}/u.test(text) ? [...text].sort().join('') : text;
};

const titlesIn = (entries: readonly Entry[]): readonly string[] =>
  entries.flatMap(({ title, items }) => [title, ...titlesIn(items)]);

interface Structure {
  readonly role?: string;
  readonly children?: readonly Structure[];
}

/** The heading roles, such as `H1`, in the structure that a screen reader follows. */
const headingsIn = ({ role = '', children = [] }: Structure): readonly string[] => [
  ...(/^H\d$/.test(role) ? [role] : []),
  ...children.flatMap(headingsIn),
];

/**
 * Prints a page to PDF and lists what the PDF lacks: title, language, headings in its outline and its structure, each
 * link to another site as a link and as printed text, the page's own address, and headings on the same page as the
 * start of their section.
 */
export async function pdfFaults(page: Page): Promise<readonly string[]> {
  await page.emulateMedia({ media: 'print' });
  const printed = await page.evaluate(printedParts);
  await page.emulateMedia({ media: null });
  const file = await page.pdf({
    format: 'A4',
    preferCSSPageSize: true,
    tagged: true,
    outline: true,
  });
  const pdf = await getDocumentProxy(new Uint8Array(file));
  try {
    return await faultsOf(pdf, printed);
  } finally {
    await pdf.destroy();
  }
}

async function faultsOf(pdf: Pdf, printed: Printed): Promise<readonly string[]> {
  const { pages, addresses, headings } = await readPages(pdf);
  const text = pages.join('');
  const { info } = await pdf.getMetadata();
  const { Title: title, Language: lang } = info as { Title?: string; Language?: string };
  const titles = titlesIn((await pdf.getOutline()) as readonly Entry[]).map(outlined);
  const expected = printed.headings.map(outlined);
  const faults = [
    title === printed.title ? [] : [`the title is "${title}"`],
    lang === printed.lang ? [] : [`the language is "${lang}"`],
    titles.join('\n') === expected.join('\n') ? [] : [`the outline is ${titles.join(', ')}`],
    headings === expected.length ? [] : [`${headings} of ${expected.length} headings have a role`],
    printed.outside.filter((href) => !addresses.has(href)).map((href) => `${href} is not a link`),
    [...printed.outside, printed.canonical]
      .filter((href) => !text.includes(href.replace(/^https?:\/\//, '').replace(/\/$/, '')))
      .map((href) => `${href} is not printed`),
    // Chromium writes Arabic words in their order on paper from the left.
    (printed.lang.startsWith('ar') ? [] : printed.openings)
      .filter((parts) => !pages.some((page) => parts.every((part) => page.includes(joined(part)))))
      .map(([heading, words]) => `"${heading}" is not on the page of "${words}"`),
  ];
  return faults.flat();
}

/** Returns the text of each page without white space, the addresses of the links, and the number of headings. */
async function readPages(pdf: Pdf) {
  const pages: string[] = [];
  const addresses = new Set<string>();
  let headings = 0;
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    pages.push(joined(items.map((item: { readonly str?: string }) => item.str ?? '').join('')));
    for (const { url } of await page.getAnnotations()) addresses.add(url);
    headings += headingsIn((await page.getStructTree()) as Structure).length;
  }
  return { pages, addresses, headings };
}
