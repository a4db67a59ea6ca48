import { createInterface } from 'node:readline/promises';
import { OptionError } from '../engine/build-options.ts';
import {
  readSetting,
  type SiteSettings,
  starterLanguages,
} from '../engine/starter/site-settings.ts';

/** The two ends of a terminal. */
export interface Terminal {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
}

/** The questions, in order. */
function questions(): Readonly<Record<keyof SiteSettings, string>> {
  return {
    name: 'Name of the publication',
    lang: `Language (${starterLanguages().join(', ')})`,
    baseUrl: 'Address of the site',
    timeZone: 'Time zone',
  };
}

/**
 * Asks for the settings that were not given. An empty answer takes the proposal; an invalid one is explained and asked
 * for again. Throws OptionError if the input ends before the last answer.
 */
export async function askSettings(
  given: Partial<SiteSettings>,
  proposed: SiteSettings,
  { input, output }: Terminal,
): Promise<SiteSettings> {
  const lines = createInterface({ input, output });
  const ended = new Promise<never>((_, reject) => {
    lines.once('close', () =>
      reject(new OptionError('no site was started — answer all questions')),
    );
  });
  // It also ends after the last answer.
  ended.catch(() => {});
  const settings = { ...proposed, ...given };
  const ask = async (key: keyof SiteSettings, question: string): Promise<string> => {
    const answer = await Promise.race([lines.question(`${question} [${proposed[key]}]: `), ended]);
    try {
      return readSetting[key](answer.trim() === '' ? proposed[key] : answer.trim());
    } catch (error) {
      if (!(error instanceof OptionError)) throw error;
      output.write(`${error.message}\n`);
      return ask(key, question);
    }
  };
  try {
    for (const [key, question] of Object.entries(questions()) as [keyof SiteSettings, string][]) {
      if (given[key] === undefined) settings[key] = await ask(key, question);
    }
  } finally {
    lines.close();
  }
  return settings;
}
