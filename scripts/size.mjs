// How large the bundle is as it is sent, and which rooms it is made of.
import { build } from 'esbuild';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createContext, Script } from 'node:vm';
import { root } from './build/files.mjs';
import { SCRIPT } from './build/google.mjs';
import { buildIfNeeded } from './build/parts.mjs';

const MOST = 380_000;
/** Milliseconds to load. */
const LONGEST = 10;

await buildIfNeeded(['google']);
const code = await readFile(join(root, 'dist/Code.js'), 'utf8');
const { metafile } = await build({ ...SCRIPT, format: 'iife', globalName: 'SoDoan', minify: true });

const sent = Buffer.byteLength(code);
const modules = Object.entries(Object.values(metafile.outputs)[0].inputs);
const whole = modules.reduce((sum, [, { bytesInOutput }]) => sum + bytesInOutput, 0);
const rooms = new Map();
for (const [path, { bytesInOutput }] of modules) {
  for (const room of roomsOf(path)) rooms.set(room, (rooms.get(room) ?? 0) + bytesInOutput);
}
const { read, run } = loading();
console.log(`dist/Code.js ${kb(sent)} of at most ${kb(MOST)}, loaded in ${ms(read + run)} of at most ${ms(LONGEST)}:`);
console.log(`read in ${ms(read)}, which grows with its size, and run in ${ms(run)}`);
console.log('\nby room, as parts of that:');
for (const [room, bytes] of [...rooms].sort(([a], [b]) => (a < b ? -1 : 1))) {
  console.log(`${kb((bytes * sent) / whole).padStart(9)}  ${room.split('/').length > 2 ? '  ' : ''}${room}`);
}
if (process.argv.includes('--files')) {
  console.log('\nby file:');
  for (const [path, { bytesInOutput }] of modules.sort(([, a], [, b]) => b.bytesInOutput - a.bytesInOutput)) {
    console.log(`${kb((bytesInOutput * sent) / whole).padStart(9)}  ${path}`);
  }
}

/** A room, and the folder in it where it has some; a package. */
function roomsOf(path) {
  const parts = path.split('/');
  if (parts[0] === 'node_modules') return [parts.slice(0, parts[1]?.startsWith('@') ? 3 : 2).join('/')];
  if (parts.length <= 2) return [path];
  return parts.length > 3 ? [parts.slice(0, 2).join('/'), parts.slice(0, 3).join('/')] : [parts.slice(0, 2).join('/')];
}

/** Milliseconds of the processor in which the script is read, and run in a realm with nothing in it; medians. */
function loading() {
  const loads = Array.from({ length: 15 }, () => {
    const realm = createContext(Object.create(null));
    // A text of its own each time, so that nothing is known of it.
    const text = `${code}\n//${Math.random()}`;
    let script;
    const read = spent(() => (script = new Script(text)));
    return { read, run: spent(() => script.runInContext(realm)) };
  });
  return { read: median(loads.map(({ read }) => read)), run: median(loads.map(({ run }) => run)) };
}

function spent(work) {
  const begun = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / 1000;
}

function median(numbers) {
  return numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
}

function ms(milliseconds) {
  return `${milliseconds.toFixed(1)} ms`;
}

function kb(bytes) {
  return `${(bytes / 1000).toFixed(1)} KB`;
}
