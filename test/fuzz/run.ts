import { PARSERS } from './parsers';

/**
 * npm run fuzz [-- runs [seed [part of a name]]]: hostile inputs for everything that reads what comes from outside. Each
 * parser gets as many, always the same ones for a seed; a failure prints the shortest input, and how to try it again.
 */
async function main([runs = '5000', seed = '1', part = '']: readonly string[]): Promise<void> {
  let [total, failed] = [0, 0];
  for (const { name, run } of PARSERS.filter((one) => one.name.includes(part))) {
    const begun = performance.now();
    const failure = await run(Number(runs), Number(seed)).then(() => null, reasonOf);
    total += Number(runs);
    if (failure !== null) failed++;
    const seconds = ((performance.now() - begun) / 1000).toFixed(1);
    console.log(`${failure === null ? 'holds' : 'FAILS'}  ${name.padEnd(40)} ${runs.padStart(6)} inputs  ${seconds} s`);
    if (failure !== null) console.log(failure);
  }
  console.log(`${String(total)} inputs, ${String(failed)} parsers failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}

void main(process.argv.slice(2));

/** What fast-check says, and what was thrown where it is about that. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? `${error.message}\n${String(error.cause.stack)}` : error.message;
}
