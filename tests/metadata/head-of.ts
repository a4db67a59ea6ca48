import { headMetadata } from '../../src/metadata/head/head-metadata.ts';
import type { HeadMetadata, MetaElement } from '../../src/model/head-metadata.ts';
import type { Files, PlanOptions } from '../sites/files/memory-folder.ts';
import type { JsonObject } from './graph-faults.ts';
import { inputOf, pageAt, type SampleInput } from './sample-input.ts';

/** The metadata in the head of a page. @param url from the root of the site */
export function headIn(input: SampleInput, url: string): HeadMetadata {
  return headMetadata(pageAt(input, url), input);
}

/** The metadata in the head of a page of a site in memory. */
export function headAt(files: Files, url: string, options: PlanOptions = {}): HeadMetadata {
  return headIn(inputOf(files, options), url);
}

/** The name, property or directive of a `<meta>` element. */
export function metaKey(meta: MetaElement): string {
  if ('name' in meta) return meta.name;
  return 'property' in meta ? meta.property : meta.httpEquiv;
}

/** The contents of a page's `<meta>` elements of one name or property. */
export function metasOf({ metas }: HeadMetadata, key: string): readonly string[] {
  return metas.filter((meta) => metaKey(meta) === key).map(({ content }) => content);
}

/** The nodes of a page's JSON-LD graph. */
export function nodesOf({ jsonLd }: HeadMetadata): readonly JsonObject[] {
  return jsonLd === undefined ? [] : JSON.parse(jsonLd)['@graph'];
}

/** The node of a type in a page's graph. Throws if there is not exactly one. */
export function nodeOf(head: HeadMetadata, type: string): JsonObject {
  const [node, ...others] = nodesOf(head).filter((each) => [each['@type']].flat().includes(type));
  if (node === undefined || others.length > 0) throw new Error(`not one ${type}`);
  return node;
}
