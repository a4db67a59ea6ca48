import { rm } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { editFile, type FileChanges } from '../file-changes.ts';
import type { DevServer } from './dev-server.ts';
import { freePort } from './free-port.ts';
import { fetchText, waitForWords } from './live-page.ts';
import { openReloadChannel, type ReloadChannel } from './reload-channel.ts';
import { type RunningServer, startServer } from './running-server.ts';

/** The response times of a dev server. */
export interface DevMeasurement {
  /** Seconds from a start without a cache until the server answers. */
  readonly serves: number;
  /** Milliseconds from each save of a changed text until the requested page contains the new words. */
  readonly page: readonly number[];
  /** The same for a changed headline, which many pages and feeds show. */
  readonly headline: readonly number[];
  /** Milliseconds from each save until open pages are notified to reload and get the new words. */
  readonly reload: readonly number[];
  /** Bytes; undefined off Linux. */
  readonly memory: number | undefined;
}

/** The options of `measureDev`. */
export interface DevRun {
  /** How many times the text of the article is edited and saved, and then its headline. */
  readonly edits: number;
  readonly changes: FileChanges;
  readonly signal: AbortSignal;
}

/** In milliseconds. After this time, servers that debounce changes have processed the last one. */
const pauseBetweenSaves = 500;
/** In milliseconds. A server that takes longer for all edits has failed. */
const timeout = 15 * 60_000;

/**
 * Starts a server, edits one article repeatedly, and requests its page as a browser would. Reverts the
 * edits. Throws if the server ends or does not answer, or if `signal` is aborted.
 */
export async function measureDev(dev: DevServer, run: DevRun): Promise<DevMeasurement> {
  const { changes } = run;
  const port = await freePort();
  const remove = async () => {
    for (const path of dev.leftovers) await rm(path, { recursive: true, force: true });
  };
  await remove();
  const stopped = new AbortController();
  const signal = AbortSignal.any([run.signal, stopped.signal, AbortSignal.timeout(timeout)]);
  const appliedBefore = changes.count;
  const server = startServer(dev.command(port));
  try {
    const measuring = measureEdits(dev, server, `http://127.0.0.1:${port}`, { ...run, signal });
    // If the server ends first, the error of the measurement does not matter.
    measuring.catch(() => {});
    return await Promise.race([measuring, server.ended]);
  } finally {
    stopped.abort();
    await server.stop();
    changes.revert(appliedBefore);
    await remove();
  }
}

async function measureEdits(
  dev: DevServer,
  server: RunningServer,
  root: string,
  run: DevRun,
): Promise<DevMeasurement> {
  const started = performance.now();
  const url = `${root}${dev.page}`;
  const serves = ((await waitForWords(url, '', run.signal)) - started) / 1000;
  const channel = await openReloadChannel(root, dev.reloads);
  const measure = async (change: Edit) => {
    const latencies: Latency[] = [];
    for (let edit = 1; edit <= run.edits; edit += 1) {
      await sleep(pauseBetweenSaves, undefined, { signal: run.signal });
      latencies.push(await measureEdit(change(edit), url, dev.article, channel, run));
    }
    return latencies;
  };
  try {
    const texts = await measure(editText);
    const headlines = await measure(editHeadline);
    return {
      serves,
      page: texts.map(({ page }) => page),
      reload: texts.map(({ reload }) => reload),
      headline: headlines.map(({ page }) => page),
      memory: server.peakMemory(),
    };
  } finally {
    channel.close();
  }
}

/** A change of a text, and the words that its page then shows. */
interface TextChange {
  readonly words: string;
  readonly change: (text: string) => string;
}

/** Returns the change with a number, from 1. */
type Edit = (edit: number) => TextChange;

const editText: Edit = (edit) => {
  const words = `Remark ${edit} of the harbour office ends here.`;
  const change = (text: string) => `${text.replace(/\nRemark \d+ of .*\n$/, '')}\n${words}\n`;
  return { words, change };
};

const editHeadline: Edit = (edit) => {
  const words = `The harbour office has made remark ${edit}`;
  const change = (text: string) => text.replace(/^(headline|title): .*$/m, `$1: ${words}`);
  return { words, change };
};

/** Milliseconds from a save. */
interface Latency {
  readonly page: number;
  readonly reload: number;
}

async function measureEdit(
  { words, change }: TextChange,
  url: string,
  article: string,
  channel: ReloadChannel,
  { changes, signal }: DevRun,
): Promise<Latency> {
  const reloaded = waitForReload(channel, url, words, signal);
  reloaded.catch(() => {});
  const saved = performance.now();
  changes.apply(editFile(article, change));
  const [page, reload] = await Promise.all([waitForWords(url, words, signal), reloaded]);
  return { page: page - saved, reload: reload - saved };
}

/**
 * Returns the arrival time of the first message after which the page contains the words. Earlier
 * messages may belong to an earlier edit.
 */
async function waitForReload(
  { reloads }: ReloadChannel,
  url: string,
  words: string,
  signal: AbortSignal,
): Promise<number> {
  for await (const at of reloads(signal)) {
    if ((await fetchText(url, signal))?.includes(words) === true) return at;
  }
  throw new Error('the server has stopped telling pages to reload');
}
