// A build plugin for Netlify: restores the cache and the site of the last build, so that a build costs only
// what has changed (https://docs.netlify.com/extend/develop-and-share/develop-build-plugins/).
const folders = ['.cache', '_site'];

export const onPreBuild = ({ utils }) => utils.cache.restore(folders);

export const onPostBuild = ({ utils }) => utils.cache.save(folders);
