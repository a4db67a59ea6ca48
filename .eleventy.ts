import {
  type EleventyConfig,
  eleventyFolders,
  type RenderPlan,
  renderPlanKey,
  wireEleventy,
} from './src/engine/render/eleventy-wiring.ts';

/** Eleventy's configuration: `npx tsx node_modules/@11ty/eleventy/cmd.cjs --config=.eleventy.ts` */
export default async function configure(config: EleventyConfig): Promise<typeof eleventyFolders> {
  wireEleventy(config, config[renderPlanKey] ?? (await ownPlan()));
  return eleventyFolders;
}

/** Where Eleventy was called by itself: a build of Dateline's brings its plan, and needs no more. */
async function ownPlan(): Promise<RenderPlan> {
  const { planFromEnvironment } = await import('./src/engine/render/plan-from-environment.ts');
  return planFromEnvironment();
}
