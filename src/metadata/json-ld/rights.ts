import type { Organization } from 'schema-dts';
import type { PageContext } from '../head/page-context.ts';
import { publisherId } from './node-ids.ts';

/** Copyright holder and licence, if site.yaml gives them. */
export function rightsOf(context: PageContext) {
  const { copyright, licence } = context.publication;
  return {
    copyrightHolder: copyright === undefined ? undefined : holder(copyright, context),
    license: licence,
  };
}

function holder(name: string, context: PageContext): Organization | { readonly '@id': string } {
  return name === context.publication.publisher.name
    ? { '@id': publisherId(context) }
    : { '@type': 'Organization', name };
}
