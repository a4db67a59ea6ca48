import type { PictureVariant } from '../../model/pictures/picture.ts';

/** A job for the picture process: plain data. */
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
  | { readonly job: 'icons'; readonly source: Uint8Array; readonly paper: string };

/** A message from the picture process: ready, the resources that a job has used so far, or its result. */
export type PictureMessage =
  | { readonly ready: true }
  | { readonly used: PictureCost }
  | { readonly done: readonly Uint8Array[] }
  | { readonly fault: string };

export interface PictureCost {
  /** Processor time on all cores since the job began. */
  readonly cpuSeconds: number;
  /** Resident memory of the whole process. */
  readonly megabytes: number;
}

/** How often `used` is sent. Decoding runs in other threads and does not delay it. */
const reportMilliseconds = 50;

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
      return (await drawIcons(job.source, job.paper)).map(({ body }) => Buffer.from(body));
    }
  }
}

/** Runs the jobs that arrive. Exits with its parent process. */
function serve(send: (message: PictureMessage) => void): void {
  process.on('message', async (job: PictureJob) => {
    const before = process.cpuUsage();
    const reportCost = () => {
      const { user, system } = process.cpuUsage(before);
      const megabytes = process.memoryUsage.rss() / 2 ** 20;
      send({ used: { cpuSeconds: (user + system) / 1e6, megabytes } });
    };
    const timer = setInterval(reportCost, reportMilliseconds);
    try {
      send({ done: await run(job) });
    } catch (error) {
      send({ fault: error instanceof Error ? error.message : String(error) });
    } finally {
      clearInterval(timer);
    }
  });
  // process.exit() would wait for a decoder that never ends.
  process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'));
  send({ ready: true });
}

// Tests load this file too.
if (process.send !== undefined && process.argv[2] === 'picture-worker') {
  serve((message) => void process.send?.(message));
}
