import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseUrl } from '../../model/address/url.ts';
import { fileStart, type Point } from '../../model/point.ts';
import { type Problem, warningAt } from '../../model/problem.ts';
import type { Publication } from '../../model/site/publication.ts';
import { selfSource } from '../../model/site/security.ts';
import { pointAt } from '../../model/text/lines.ts';
import { hidesSearch } from '../../pages/search-page.ts';
import { layoutsPrefix, type SiteLayouts } from '../assets/site-layouts.ts';

/** What a page has that its Content-Security-Policy forbids. */
interface PolicyFault {
  readonly message: string;
  readonly advice: string;
  /** Words to look for in the layouts, the most precise first. */
  readonly needles: readonly string[];
}

/** An element: its name and its attributes. */
interface Tag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
}

/** Found in markup in which text is escaped, so that no text looks like a tag. */
const tags = /<([a-z][\w-]*)((?:[^>"']|"[^"]*"|'[^']*')*)>/gi;
const attributes = /([^\s"'=<>/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;

/**
 * Reports what the layouts of a site put into a page although its policy forbids it, such as scripts and foreign
 * addresses, with the setting that allows it. Problems of several pages are the same, so that each is reported once.
 * @param html the finished page
 */
export function policyProblems(
  kind: string,
  html: string,
  publication: Rules,
  site: SiteLayouts,
): readonly Problem[] {
  const runsScript = kind === 'search' || kind === 'offline';
  const rules = runsScript ? withOwnScripts(publication) : publication;
  const found = tagsIn(html).flatMap((tag) => faultsOf(tag, rules));
  const styles = [...html.matchAll(/<style[\s>]/gi)].length > 1 ? [styleElement] : [];
  return [...found, ...styles].map(({ message, advice, needles }) => {
    const { file, at } = placeOf(needles, site) ?? { file: `${kind}.11ty.tsx`, at: fileStart };
    return warningAt(`${layoutsPrefix}${file}`, at, message, advice);
  });
}

function tagsIn(html: string): readonly Tag[] {
  return [...html.matchAll(tags)].map(([, name = '', rest = '']) => ({
    name: name.toLowerCase(),
    attributes: new Map(
      [...rest.matchAll(attributes)].map(([, key = '', ...values]) => [
        key.toLowerCase(),
        values.find((value) => value !== undefined) ?? '',
      ]),
    ),
  }));
}

type Rules = Pick<Publication, 'security' | 'baseUrl' | 'leaveOut'>;

/** The rules of the search page and the offline page, which run a script of the site. */
function withOwnScripts({ security, ...others }: Rules): Rules {
  return { ...others, security: { ...security, scripts: [...security.scripts, selfSource] } };
}

function faultsOf(tag: Tag, rules: Rules): readonly PolicyFault[] {
  return [...elementFaults(tag, rules), ...attributeFaults(tag)];
}

function elementFaults(tag: Tag, rules: Rules): readonly PolicyFault[] {
  const { name } = tag;
  if (name === 'script') return scriptFaults(tag, rules);
  if (/^(?:iframe|frame|object|embed)$/.test(name)) {
    const message = `the page has <${name}>, and its policy forbids pages inside of pages`;
    return [{ message, advice: 'link to it instead', needles: [`<${name}`] }];
  }
  if (
    name === 'form' &&
    (hidesSearch(rules) || isForeign(tag.attributes.get('action') ?? '', rules))
  ) {
    const message = 'the page has a form, which its policy forbids to send';
    return [{ message, advice: 'link to a page that has the form', needles: ['<form'] }];
  }
  return addressesOf(tag)
    .filter((address) => isForeign(address, rules))
    .map((address) => ({
      message: `the page loads ${address} from another host, which its policy forbids`,
      advice: 'put a copy into static/ beside the content folder, and write its path on the site',
      needles: [address, `<${name}`],
    }));
}

/** Types of scripts that are data (https://html.spec.whatwg.org/multipage/scripting.html#data-block). */
const dataBlock = /^(?!(?:module|text\/javascript|application\/javascript)$).+/i;

function scriptFaults(
  { attributes: own }: Tag,
  { security, baseUrl }: Rules,
): readonly PolicyFault[] {
  if (dataBlock.test(own.get('type') ?? '')) return [];
  const src = own.get('src');
  if (src === undefined) {
    const message = 'the page has a script in its text, which its policy forbids';
    const advice =
      'move it to a file in static/, load that with src, and add "self" to "scripts" under "security" in site.yaml';
    const needles = ['<script dangerouslySetInnerHTML', '<script>', '<script'];
    return [{ message, advice, needles }];
  }
  const source = isForeign(src, { baseUrl }) ? src : selfSource;
  if (security.scripts.some((allowed) => isAllowed(source, allowed))) return [];
  const named = source === selfSource ? 'self' : source.replace(/[?#].*$/, '');
  const message = `the page loads the script ${src}, which its policy forbids`;
  const advice = `to allow it, write in site.yaml: security: {scripts: [${named}]} — or add it to the list`;
  return [{ message, advice, needles: [src, '<script'] }];
}

/** Whether a source of a policy matches an address (https://www.w3.org/TR/CSP3/#match-url-to-source-expression). */
function isAllowed(address: string, allowed: string): boolean {
  if (address === allowed) return true;
  const plain = address.replace(/^\/\//, 'https://').replace(/[?#].*$/, '');
  const isWhole = !/^[a-z]+:\/\/[^/]+\//.test(allowed);
  if (isWhole) return plain.startsWith(`${allowed}/`);
  return allowed.endsWith('/') ? plain.startsWith(allowed) : plain === allowed;
}

function attributeFaults({ attributes: own }: Tag): readonly PolicyFault[] {
  return [...own.keys()].flatMap((key): readonly PolicyFault[] => {
    if (key === 'style') {
      const message = 'an element has the attribute "style", which the policy forbids';
      const advice = 'give it a class, and write the rule into a sheet in layouts/styles';
      return [{ message, advice, needles: ['style='] }];
    }
    if (!/^on[a-z]+$/.test(key)) return [];
    const message = `an element has the attribute "${key}", which the policy forbids`;
    const advice = 'listen to the event in a script file in static/';
    return [{ message, advice, needles: [`${key}=`] }];
  });
}

const styleElement: PolicyFault = {
  message: 'the page has a second <style>, which its policy forbids',
  advice: 'write the rules into a sheet in layouts/styles',
  needles: ['<style'],
};

/** Links that browsers fetch at once (https://html.spec.whatwg.org/multipage/links.html#linkTypes). */
const fetched =
  /\b(?:stylesheet|preload|modulepreload|prefetch|preconnect|dns-prefetch|icon|manifest)\b/i;

/** The addresses that a browser fetches for an element. */
function addressesOf({ name, attributes: own }: Tag): readonly string[] {
  const plain = ['src', 'poster', 'background'].flatMap((key) => own.get(key) ?? []);
  const sets = ['srcset', 'imagesrcset'].flatMap((key) =>
    (own.get(key) ?? '').split(',').map((each) => each.trim().split(/\s/)[0] ?? ''),
  );
  const isLink = name === 'link' && fetched.test(own.get('rel') ?? '');
  const isDrawn = name === 'image' || name === 'use';
  const href = isLink || isDrawn ? [own.get('href') ?? own.get('xlink:href') ?? ''] : [];
  return [...plain, ...sets, ...href].filter((address) => address !== '');
}

function isForeign(address: string, { baseUrl }: Pick<Publication, 'baseUrl'>): boolean {
  if (!/^(?:[a-z]+:)?\/\//i.test(address)) return false;
  return parseUrl(address, baseUrl)?.origin !== new URL(baseUrl).origin;
}

function placeOf(
  needles: readonly string[],
  site: SiteLayouts,
): { readonly file: string; readonly at: Point } | undefined {
  const sources = site.files.filter((name) => /\.[jt]sx?$/.test(name));
  for (const needle of needles) {
    for (const file of sources) {
      const whole = path.join(site.folder, file);
      const text = readFileSync(whole, 'utf8');
      const at = text.toLowerCase().indexOf(needle.toLowerCase());
      if (at !== -1) return { file, at: pointAt(text, at) };
    }
  }
  return undefined;
}
