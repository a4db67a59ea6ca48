import type { Output } from '../model/output.ts';
import type { MetadataInput } from './metadata-input.ts';

/** `robots.txt`: everything may be read (RFC 9309). */
export function robotsTxt(_input: MetadataInput): readonly Output[] {
  return [{ path: 'robots.txt', body: 'User-agent: *\nDisallow:\n' }];
}
