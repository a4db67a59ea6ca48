import { type ChildProcess, fork } from 'node:child_process';
import { Socket } from 'node:net';
import { lazy } from '../../model/lazy.ts';
import { workerStart } from '../render/worker-file.ts';
import type { PictureCost, PictureJob, PictureMessage } from './picture-worker.ts';

/** Thrown if a picture cannot be decoded. The message continues the words "the picture". */
export class PictureFault extends Error {
  readonly advice: string;

  constructor(message: string, advice: string) {
    super(message);
    this.advice = advice;
  }
}

/**
 * Limits for one picture. Processor time, unlike elapsed time, hardly depends on the load of the machine.
 * At 12,000 by 12,000 pixels, the maximum, a 16-bit PNG takes 24 seconds and 2.0 gigabytes, an AVIF 5 seconds and 2.5
 * gigabytes. A photograph of 24 megapixels takes 6 seconds and 0.4 gigabytes.
 */
export const pictureLimits: PictureCost = { cpuSeconds: 300, megabytes: 3500 };

/** Limits for one drawing. A chart or a map takes 3 seconds, mostly for AVIF, and 0.2 gigabytes. */
export const drawingLimits: PictureCost = { cpuSeconds: 60, megabytes: 1500 };

/** The process ends after this time without a job, since it needs a hundred megabytes. */
const idleMilliseconds = 2000;

/** Runs jobs on pictures in another process. */
export interface PictureProcess {
  /**
   * Runs a job after the previous jobs. Rejects with PictureFault if the picture cannot be decoded within the
   * limits.
   */
  readonly run: (job: PictureJob) => Promise<readonly Uint8Array[]>;
  /** Ends the process. Without this, it ends when it has been idle for some time. */
  readonly close: () => void;
}

/**
 * Decodes pictures in another process. A picture that never ends, fills the memory or crashes the decoder ends only
 * that process. It starts with the first job and runs many.
 * @param limits for all jobs; by default `pictureLimits` or `drawingLimits`
 */
export function pictureProcess(limits?: PictureCost): PictureProcess {
  let child: ChildProcess | undefined;
  let last: Promise<void> = Promise.resolve();
  const close = () => {
    child?.kill('SIGKILL');
    child = undefined;
  };
  let idleTimer: NodeJS.Timeout | undefined;
  const attempt = async (job: PictureJob): Promise<Answer> => {
    clearTimeout(idleTimer);
    child ??= await openChild();
    const answer = await answerTo(job, child, limits ?? limitsOf(job));
    idleTimer = setTimeout(close, idleMilliseconds).unref();
    if (answer.kind === 'stopped') close();
    return answer;
  };
  const run = async (job: PictureJob) => {
    const isNewProcess = child === undefined;
    const first = await attempt(job);
    // The memory may have been used by the pictures before this one.
    const again = first.kind === 'stopped' && first.isRetryable && !isNewProcess;
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

/** The picture process of this thread. It is shared since starting one takes a quarter of a second. */
export const sharedPictureProcess = lazy(() => pictureProcess());

function limitsOf(job: PictureJob): PictureCost {
  return isDrawing(job) ? drawingLimits : pictureLimits;
}

/** Sanitised drawings begin with `<`. */
function isDrawing({ source }: PictureJob): boolean {
  return source[0] === 0x3c;
}

type Answer =
  | { readonly kind: 'done'; readonly files: readonly Uint8Array[] }
  /** The picture is faulty. */
  | { readonly kind: 'fault'; readonly fault: PictureFault }
  /** The process crashed or exceeded a limit. If it had other jobs before, a new one may succeed. */
  | { readonly kind: 'stopped'; readonly fault: PictureFault; readonly isRetryable: boolean };

/** Starts a process. Rejects with an Error if it does not start. */
function openChild(): Promise<ChildProcess> {
  const { file, argv } = workerStart('picture-worker', 'pictures');
  const child = fork(file, argv, {
    execArgv: [],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let stderr = '';
  // The type is Readable, but the pipe of a process is a socket.
  if (child.stderr instanceof Socket) child.stderr.unref();
  child.stderr?.on('data', (text: Buffer) => {
    stderr = `${stderr}${text}`.slice(-maxStderr);
  });
  return new Promise((resolve, reject) => {
    child.once('message', () => resolve(child));
    child.on('error', reject);
    child.once('exit', () => reject(new Error(`the picture process has not started: ${stderr}`)));
  });
}

/** How much of stderr is shown if the process does not start: characters. */
const maxStderr = 2000;

/** Sends a job and waits until it is done, exceeds a limit, or ends the process. */
function answerTo(job: PictureJob, child: ChildProcess, limits: PictureCost): Promise<Answer> {
  setReferenced(child, true);
  return new Promise<Answer>((resolve) => {
    const settle = (answer: Answer) => {
      child.off('message', listen).off('exit', ended).off('error', ended);
      setReferenced(child, false);
      resolve(answer);
    };
    const listen = (message: PictureMessage) => {
      if ('done' in message) settle({ kind: 'done', files: message.done });
      else if ('fault' in message) settle({ kind: 'fault', fault: unreadable(message.fault) });
      else if ('used' in message && isTooMuch(message.used, limits)) {
        const isRetryable = message.used.megabytes > limits.megabytes;
        settle({ kind: 'stopped', fault: limitExceeded(job, message.used, limits), isRetryable });
      }
    };
    const ended = () => {
      settle({ kind: 'stopped', fault: unreadable('the decoder crashed'), isRetryable: true });
    };
    child.on('message', listen).once('exit', ended).once('error', ended);
    child.send(job);
  });
}

/** An idle process does not keep this one from exiting. */
function setReferenced(child: ChildProcess, isBusy: boolean): void {
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
    `cannot be read completely: ${what}`,
    'save it again, or get another copy from its source',
  );
}

function limitExceeded(job: PictureJob, used: PictureCost, limits: PictureCost): PictureFault {
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
