import path from 'node:path';
import { digestOf } from '../../model/digest.ts';
import type { BuildOptions } from '../build-options.ts';

/**
 * The folder in the cache into which the dev server builds: absolute path. Each site has its own, since sites may share a
 * cache, and each port, since servers may have other options.
 */
export function devFolder({ cache, content }: BuildOptions, port: number): string {
  return path.join(cache, `dev-${port}-${digestOf(content)}`);
}
