import { buildSound } from './built-folder.ts';

/* Run by determinism.test.ts in a process with another zone, language and working folder. */
const [content, out] = process.argv.slice(2);
if (content === undefined || out === undefined) throw new Error('give content and out');
await buildSound(content, out);
