declare const BUILD_ID: string;

/** What tells this build of the script and its panels from another; esbuild puts it in. */
export const BUILD = BUILD_ID;
