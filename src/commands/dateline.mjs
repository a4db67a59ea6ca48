#!/usr/bin/env node
// Node 20 runs no TypeScript by itself: tsx loads the rest.
import { register } from 'tsx/esm/api';

register();
const { runCommand } = await import('./run-command.ts');
await runCommand(process.argv);
