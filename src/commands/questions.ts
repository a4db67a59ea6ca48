import { createInterface } from 'node:readline/promises';
import { OptionError } from '../engine/build-options.ts';

/** The two ends of a terminal. */
export interface Terminal {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
}

/** Questions on a terminal, one after the other. */
export interface Questions {
  /**
   * Asks for a value. An empty answer takes the proposal; an invalid one is explained and asked for again.
   * @param read returns the value of an answer, or throws OptionError
   */
  readonly ask: (
    question: string,
    proposal: string,
    read?: (answer: string) => string,
  ) => Promise<string>;
  /** Asks whether to do something; an empty answer is a yes. */
  readonly confirm: (question: string) => Promise<boolean>;
}

/** The terminal of this process; undefined if a script or a pipe runs it. */
export function terminalOf({ stdin, stdout }: NodeJS.Process): Terminal | undefined {
  return stdin.isTTY && stdout.isTTY ? { input: stdin, output: stdout } : undefined;
}

/**
 * Runs a function that asks. A question rejects with OptionError if the input ends before its answer.
 * @param ended what to say then: `no site was started — answer all questions`
 */
export async function withQuestions<T>(
  { input, output }: Terminal,
  ended: string,
  run: (questions: Questions) => Promise<T>,
): Promise<T> {
  const lines = createInterface({ input, output });
  const end = new Promise<never>((_, reject) => {
    lines.once('close', () => reject(new OptionError(ended)));
  });
  // It also ends after the last answer.
  end.catch(() => {});
  const answerTo = async (question: string) =>
    (await Promise.race([lines.question(question), end])).trim();
  const ask: Questions['ask'] = async (question, proposal, read = (answer) => answer) => {
    const shown = proposal === '' ? question : `${question} [${proposal}]`;
    const answer = await answerTo(`${shown}: `);
    try {
      return read(answer === '' ? proposal : answer);
    } catch (error) {
      if (!(error instanceof OptionError)) throw error;
      output.write(`${error.message}\n`);
      return ask(question, proposal, read);
    }
  };
  const confirm = async (question: string): Promise<boolean> => {
    const answer = await answerTo(`${question} [Y/n]: `);
    if (/^(?:y(?:es)?)?$/i.test(answer)) return true;
    return /^no?$/i.test(answer) ? false : confirm(question);
  };
  try {
    return await run({ ask, confirm });
  } finally {
    lines.close();
  }
}
