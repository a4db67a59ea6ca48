import {
  type EleventyConfig,
  type RenderPlan,
  renderPlanKey,
  wireEleventy,
} from './src/engine/render/eleventy-wiring.ts';

/** Eleventy's configuration: `npx tsx node_modules/@11ty/eleventy/cmd.cjs --config=.eleventy.ts` */
export default async function configure(config: EleventyConfig): Promise<void> {
  wireEleventy(config, config[renderPlanKey] ?? (await ownPlan()));
}

/** If Eleventy was called by itself. A build brings its plan, and needs no more. */
async function ownPlan(): Promise<RenderPlan> {
  const { planFromEnvironment } = await import('./src/engine/render/plan-from-environment.ts');
  return planFromEnvironment();
}
