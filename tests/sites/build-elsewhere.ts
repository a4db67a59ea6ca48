import { buildSound } from './built-folder.ts';

/*
 * Run in a process of its own: with another zone, language and working folder, or beside others.
 * Ends with an error where the content has problems.
 */
const [content, out, cache = `${out}-cache`] = process.argv.slice(2);
if (content === undefined || out === undefined) throw new Error('give content and out');
await buildSound(content, out, { cache });
