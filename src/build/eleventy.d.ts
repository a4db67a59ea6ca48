/** The part of Eleventy's programmatic API that Dateline uses (https://www.11ty.dev/docs/programmatic/). */
declare module '@11ty/eleventy' {
  export default class Eleventy {
    constructor(
      input: string,
      output: string,
      options: {
        readonly configPath: string;
        readonly quietMode: boolean;
        readonly config: (config: import('./eleventy-wiring.ts').EleventyConfig) => void;
      },
    );
    disableLogger(): void;
    write(): Promise<readonly object[]>;
  }
}

/** The part of Eleventy's dev server that Dateline uses (https://www.11ty.dev/docs/dev-server/). */
declare module '@11ty/eleventy-dev-server' {
  import type { Server } from 'node:http';

  export default class EleventyDevServer {
    constructor(name: string, folder: string, options: object);
    readonly server: Server;
    serve(port: number): void;
    ready(): Promise<void>;
    reload(event: { readonly files: readonly string[]; readonly subtype?: 'css' }): Promise<void>;
    close(): Promise<void>;
    _serverListen(port: number): void;
  }
}
