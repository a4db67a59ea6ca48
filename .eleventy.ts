import {
  type EleventyConfig,
  eleventyFolders,
  renderPlanKey,
  wireEleventy,
} from './src/build/eleventy-wiring.ts';
import { planFromEnvironment } from './src/build/plan-from-environment.ts';

/** Eleventy's configuration: `npx tsx node_modules/@11ty/eleventy/cmd.cjs --config=.eleventy.ts` */
export default async function configure(config: EleventyConfig): Promise<typeof eleventyFolders> {
  wireEleventy(config, config[renderPlanKey] ?? (await planFromEnvironment()));
  return eleventyFolders;
}
