import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import vm from 'node:vm';
import { reportOf } from '../../src/areas/report';
import { day, open, type Sheets } from '../areas/sheets';
import { bigRegister } from './rows';
import { checkByHand, summariseByHand } from './by-hand';

/** npm run bench: time as ratios to loops written by hand for the same job, in one run; the bundle's size and load. */

const TODAY = '2026-08-31';
const PERIOD = { from: day('2025-09-01'), to: day('2026-08-31') };
const ROUNDS = 5;

function median(run: () => void): number {
  const times = Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? NaN;
}

function line(what: string, ours: number, peer: number): void {
  console.log(
    `${what.padEnd(34)} ${ours.toFixed(0).padStart(6)} ms  by hand ${peer.toFixed(0).padStart(6)} ms  ratio ${(ours / peer).toFixed(2)}`,
  );
}

function sheet(sheets: Sheets, title: string): Sheets[string] {
  return sheets[title] ?? [];
}

for (const people of [25_000, 50_000, 100_000]) {
  const sheets = bigRegister(people);
  const hand = checkByHand(sheet(sheets, 'Đơn vị'), sheet(sheets, 'ĐVTN'), sheet(sheets, '1+1'));
  const { books, found } = open(sheets, TODAY);
  console.log(
    `${String(people)} people, ${String(people / 2)} 1+1 rows: ${String(found.issues().length)} issues (by hand ${String(hand.issues.length)})`,
  );
  line(
    'read and check',
    median(() => open(sheets, TODAY)),
    median(() => checkByHand(sheet(sheets, 'Đơn vị'), sheet(sheets, 'ĐVTN'), sheet(sheets, '1+1'))),
  );
  line(
    'summary of every unit',
    median(() => reportOf(books, found, PERIOD, null)),
    median(() => summariseByHand(hand, sheet(sheets, 'Giới thiệu vào Đảng'), PERIOD.from, PERIOD.to)),
  );
}

const code = readFileSync(join(__dirname, '../dist/Code.js'), 'utf8');
const load = median(() => {
  vm.runInContext(code, vm.createContext(Object.create(null) as vm.Context));
});
console.log(
  `bundle ${(Buffer.byteLength(code) / 1024).toFixed(0)} KB, loaded in a bare realm in ${load.toFixed(1)} ms`,
);
console.log(`memory ${(process.memoryUsage().rss / 2 ** 20).toFixed(0)} MB`);
