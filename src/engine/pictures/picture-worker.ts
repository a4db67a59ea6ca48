import type { PictureVariant } from '../../model/pictures/picture.ts';

/** What the process that decodes pictures is asked to do. Only plain data goes there and back. */
export type PictureJob =
  /** Make the files of a picture: see `encodePicture`. */
  | {
      readonly job: 'encode';
      readonly source: Uint8Array;
      readonly variants: readonly PictureVariant[];
    }
  /** Decode a picture into one TIFF: see `decodePicture`. */
  | { readonly job: 'decode'; readonly source: Uint8Array }
  /** Draw the site's icon: see `drawIcons`. */
  | { readonly job: 'icons'; readonly source: Uint8Array };

/** What it says: first that it is ready, then what its job has used so far, at last how it went. */
export type PictureMessage =
  | { readonly ready: true }
  | { readonly used: PictureCost }
  | { readonly done: readonly Uint8Array[] }
  | { readonly fault: string };

export interface PictureCost {
  /** Time of all processor cores together since the job began. */
  readonly cpuSeconds: number;
  /** Memory of the whole process. */
  readonly megabytes: number;
}

/** How often a cost is said. Decoding goes on in threads of its own meanwhile. */
const milliseconds = 50;

async function run(job: PictureJob): Promise<readonly Uint8Array[]> {
  switch (job.job) {
    case 'encode': {
      const { encodePicture } = await import('./encode-picture.ts');
      return encodePicture(job.source, job.variants);
    }
    case 'decode': {
      const { decodePicture } = await import('./decode-picture.ts');
      return [await decodePicture(job.source)];
    }
    case 'icons': {
      const { drawIcons } = await import('../assets/draw-icons.ts');
      return (await drawIcons(job.source)).map(({ body }) => Buffer.from(body));
    }
  }
}

/** Does one job after the other, as they come; ends with the process that started it. */
function serve(say: (message: PictureMessage) => void): void {
  process.on('message', async (job: PictureJob) => {
    const before = process.cpuUsage();
    const cost = () => {
      const { user, system } = process.cpuUsage(before);
      const megabytes = process.memoryUsage.rss() / 2 ** 20;
      say({ used: { cpuSeconds: (user + system) / 1e6, megabytes } });
    };
    const timer = setInterval(cost, milliseconds);
    try {
      say({ done: await run(job) });
    } catch (error) {
      say({ fault: error instanceof Error ? error.message : String(error) });
    } finally {
      clearInterval(timer);
    }
  });
  // An ordinary exit waits for a decoder that never ends.
  process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'));
  say({ ready: true });
}

// Tests load this file too.
if (process.send !== undefined && process.argv[2] === 'picture-worker') {
  serve((message) => void process.send?.(message));
}
