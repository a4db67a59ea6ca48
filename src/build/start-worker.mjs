// A thread of the build where the code is not bundled: Node 20 runs no TypeScript by itself.
import { register } from 'tsx/esm/api';

register();
await import(process.argv[2]);
