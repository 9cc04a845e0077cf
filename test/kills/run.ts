import { Killing } from './kill';

/** npm run kills [-- times [seed]]: a workbench that saves is killed at any moment, half the times over an .xlsx. */
async function main([times = '1000', seed = '1']: readonly string[]): Promise<void> {
  const killings = [await Killing.of('.xlsx'), await Killing.of('.csv')];
  const moments = momentsFrom(Number(seed));
  let done = 0;
  try {
    for (; done < Number(times); done++) {
      await killings[done % 2]?.once(moments.next().value);
      if ((done + 1) % 100 === 0) console.log(`${String(done + 1)} kills, no file lost or half-written`);
    }
  } finally {
    console.log(`${String(done)} of ${times} kills`);
    for (const killing of killings) killing.end();
  }
}

/** Milliseconds from 0 to 60, as a generator of Park and Miller gives them. */
function* momentsFrom(seed: number): Generator<number, never> {
  for (let state = seed; ;) {
    state = (state * 48_271) % 2_147_483_647;
    yield state % 61;
  }
}

void main(process.argv.slice(2));
