/** The part of Eleventy's programmatic API that Dateline uses (https://www.11ty.dev/docs/programmatic/). */
declare module '@11ty/eleventy' {
  export default class Eleventy {
    constructor(
      input: string,
      output: string,
      options: {
        readonly configPath: string;
        readonly quietMode: boolean;
        readonly config: (
          config: import('./eleventy-wiring.ts').EleventyConfig,
        ) => void | Promise<void>;
      },
    );
    disableLogger(): void;
    write(): Promise<readonly object[]>;
  }
}
