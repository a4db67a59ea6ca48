/*
 * The parts of css-tree that Dateline uses, each a module of its own. The whole library also reads the syntax of all
 * CSS properties, 10 ms in each process. (https://github.com/csstree/csstree/blob/master/package.json, "exports")
 */
declare module 'css-tree/parser' {
  export { parse as default } from 'css-tree';
}
declare module 'css-tree/generator' {
  export { generate as default } from 'css-tree';
}
declare module 'css-tree/walker' {
  export { walk as default } from 'css-tree';
}
