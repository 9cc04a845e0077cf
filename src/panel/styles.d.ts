/** Styles that esbuild takes into the page. */
declare module '*.css';
