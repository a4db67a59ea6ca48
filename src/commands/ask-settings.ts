import {
  readSetting,
  type SiteSettings,
  starterLanguages,
} from '../engine/starter/site-settings.ts';
import { type Terminal, withQuestions } from './questions.ts';

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
  terminal: Terminal,
): Promise<SiteSettings> {
  const settings = { ...proposed, ...given };
  const open = Object.entries(questions()) as [keyof SiteSettings, string][];
  return withQuestions(terminal, 'no site was started — answer all questions', async ({ ask }) => {
    for (const [key, question] of open) {
      if (given[key] !== undefined) continue;
      settings[key] = await ask(question, proposed[key], readSetting[key]);
    }
    return settings;
  });
}
