import { type ChildProcess, fork } from 'node:child_process';
import { Socket } from 'node:net';
import { lazy } from '../../model/lazy.ts';
import { workerStart } from '../render/worker-file.ts';
import type { PictureCost, PictureJob, PictureMessage } from './picture-worker.ts';

/** Thrown if a picture cannot be decoded; says why, in words that follow "the picture". */
export class PictureFault extends Error {
  readonly advice: string;

  constructor(message: string, advice: string) {
    super(message);
    this.advice = advice;
  }
}

/**
 * What one picture may cost. Processor time is nearly the same on a machine that is busy with something else.
 * Of 12,000 by 12,000 pixels, the most that is allowed, a PNG of 16 bits takes 24 seconds and 2.0 gigabytes, an
 * AVIF 5 seconds and 2.5 gigabytes; a photograph of 24 megapixels takes 6 seconds and 0.4 gigabytes.
 */
export const pictureLimits: PictureCost = { cpuSeconds: 300, megabytes: 3500 };

/** A chart or a map takes 3 seconds, nearly all of it for AVIF, and 0.2 gigabytes. */
export const drawingLimits: PictureCost = { cpuSeconds: 60, megabytes: 1500 };

/** A process that has had no job for so long is ended: it holds a hundred megabytes. */
const restMilliseconds = 2000;

/** Runs jobs on pictures in another process. */
export interface PictureProcess {
  /**
   * Runs a job once those before it are done. Rejects with a PictureFault if the picture cannot be
   * decoded within the limits.
   */
  readonly run: (job: PictureJob) => Promise<readonly Uint8Array[]>;
  /** Ends the process, which else ends when it has had nothing to do for some time. */
  readonly close: () => void;
}

/**
 * Decodes pictures in another process, so that one that never ends, or fills the memory, or crashes
 * the decoder, ends only that process. It is started for the first job and serves many.
 * @param limits of every job; else those of photographs and drawings
 */
export function pictureProcess(limits?: PictureCost): PictureProcess {
  let child: ChildProcess | undefined;
  let last: Promise<void> = Promise.resolve();
  const close = () => {
    child?.kill('SIGKILL');
    child = undefined;
  };
  let rest: NodeJS.Timeout | undefined;
  const attempt = async (job: PictureJob): Promise<Answer> => {
    clearTimeout(rest);
    child ??= await openChild();
    const answer = await answerTo(job, child, limits ?? limitsOf(job));
    rest = setTimeout(close, restMilliseconds).unref();
    if (answer.kind === 'stopped') close();
    return answer;
  };
  const run = async (job: PictureJob) => {
    const isFresh = child === undefined;
    const first = await attempt(job);
    // What the pictures before have left in memory is not this one's fault.
    const again = first.kind === 'stopped' && first.mayBeLeftOver && !isFresh;
    const answer = again ? await attempt(job) : first;
    if (answer.kind === 'done') return answer.files;
    throw answer.fault;
  };
  return {
    run: (job) => {
      const answer = last.then(() => run(job));
      last = answer.then(
        () => {},
        () => {},
      );
      return answer;
    },
    close,
  };
}

/** The one of this thread, for everything that a build decodes: to start one costs a quarter of a second. */
export const sharedPictureProcess = lazy(() => pictureProcess());

function limitsOf(job: PictureJob): PictureCost {
  return isDrawing(job) ? drawingLimits : pictureLimits;
}

/** A drawing that was sanitised begins with its tag. */
function isDrawing({ source }: PictureJob): boolean {
  return source[0] === 0x3c;
}

type Answer =
  | { readonly kind: 'done'; readonly files: readonly Uint8Array[] }
  /** The picture is at fault. */
  | { readonly kind: 'fault'; readonly fault: PictureFault }
  /** The process is not to be used any more; another may do better if it has done something before. */
  | { readonly kind: 'stopped'; readonly fault: PictureFault; readonly mayBeLeftOver: boolean };

/** Starts a process. Rejects with an Error if it does not come up. */
function openChild(): Promise<ChildProcess> {
  const { file, argv } = workerStart('picture-worker', 'pictures');
  const child = fork(file, argv, {
    execArgv: [],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let said = '';
  // A pipe of a process is a socket.
  if (child.stderr instanceof Socket) child.stderr.unref();
  child.stderr?.on('data', (text: Buffer) => {
    said = `${said}${text}`.slice(-mostSaid);
  });
  return new Promise((resolve, reject) => {
    child.once('message', () => resolve(child));
    child.on('error', reject);
    child.once('exit', () => reject(new Error(`the decoder of pictures has not started: ${said}`)));
  });
}

/** So much of what the process has written is shown if it does not start: characters. */
const mostSaid = 2000;

/** Sends a job, and waits until it is done, costs too much, or has ended the process. */
function answerTo(job: PictureJob, child: ChildProcess, limits: PictureCost): Promise<Answer> {
  keepWaiting(child, true);
  return new Promise<Answer>((resolve) => {
    const settle = (answer: Answer) => {
      child.off('message', listen).off('exit', ended).off('error', ended);
      keepWaiting(child, false);
      resolve(answer);
    };
    const listen = (message: PictureMessage) => {
      if ('done' in message) settle({ kind: 'done', files: message.done });
      else if ('fault' in message) settle({ kind: 'fault', fault: unreadable(message.fault) });
      else if ('used' in message && isTooMuch(message.used, limits)) {
        const mayBeLeftOver = message.used.megabytes > limits.megabytes;
        settle({ kind: 'stopped', fault: tooDear(job, message.used, limits), mayBeLeftOver });
      }
    };
    const ended = () => {
      settle({ kind: 'stopped', fault: unreadable('the decoder crashed'), mayBeLeftOver: true });
    };
    child.on('message', listen).once('exit', ended).once('error', ended);
    child.send(job);
  });
}

/** A process that is at rest keeps nobody from ending. */
function keepWaiting(child: ChildProcess, isBusy: boolean): void {
  if (isBusy) {
    child.ref();
    child.channel?.ref();
  } else {
    child.unref();
    child.channel?.unref();
  }
}

function isTooMuch(used: PictureCost, limits: PictureCost): boolean {
  return used.cpuSeconds > limits.cpuSeconds || used.megabytes > limits.megabytes;
}

function unreadable(why: string): PictureFault {
  const [what = ''] = why.split('\n', 1);
  return new PictureFault(
    `cannot be read to its end: ${what}`,
    'save it again, or get another copy from its source',
  );
}

function tooDear(job: PictureJob, used: PictureCost, limits: PictureCost): PictureFault {
  const what =
    used.megabytes > limits.megabytes
      ? `more than ${limits.megabytes} megabytes of memory`
      : `more than ${limits.cpuSeconds} seconds of the processor`;
  return new PictureFault(
    `needs ${what}`,
    isDrawing(job)
      ? 'simplify it in a drawing program: filters and repeated parts cost most'
      : 'save it as a JPEG or PNG file of at most 4000 pixels on each side, and use that',
  );
}
