import { describe, expect, test } from '@jest/globals';
import { SettableClock } from '../../../src/local/apps-script/clock';
import { RunStopped } from '../../../src/local/apps-script/errors';
import type { Fault } from '../../../src/local/apps-script/answer-call';
import { boundWorld } from './world';

const LOCK = 'var lock = LockService.getDocumentLock();';
const START = '2026-11-22T08:00:00+07:00';

/** An alert that stays open until it is answered. */
function openAlert() {
  let answer = (): void => undefined;
  let opened = (): void => undefined;
  const isOpen = new Promise<void>((resolve) => (opened = resolve));
  const alert = () =>
    new Promise<'OK'>((resolve) => {
      answer = () => resolve('OK');
      opened();
    });
  return { ui: { alert }, isOpen, answer: () => answer() };
}

describe('the document lock', () => {
  test('is taken again by who holds it, and let go', async () => {
    const { valueOf } = boundWorld();
    expect(
      await valueOf(`${LOCK} var seen = [lock.hasLock(), lock.tryLock(0), lock.tryLock(0), lock.hasLock()];
        lock.releaseLock(); return seen.concat(lock.hasLock());`),
    ).toEqual([false, true, true, true, false]);
  });

  test('goes to who waits for it, once the other run ends without letting it go', async () => {
    const { valueOf } = boundWorld();
    const clock = new SettableClock(START);
    const { ui, isOpen, answer } = openAlert();
    const first = valueOf(`${LOCK} lock.waitLock(1000); SpreadsheetApp.getUi().alert('?');`, { ui, clock });
    await isOpen;
    const onCall = ({ name }: { name: string }): undefined => {
      if (name === 'Lock#tryLock') setTimeout(answer, 20);
    };
    expect(await valueOf(`${LOCK} return lock.tryLock(30000);`, { clock, onCall })).toBe(true);
    await first;
    expect(clock.now()).toBe(Date.parse(START));
  });

  test('is not had when the time is over, by the clock', async () => {
    const { run, valueOf } = boundWorld();
    const clock = new SettableClock(START);
    const { ui, isOpen, answer } = openAlert();
    const first = run(`${LOCK} lock.waitLock(0); SpreadsheetApp.getUi().alert('?');`, { ui, clock });
    await isOpen;
    expect(await valueOf(`${LOCK} return lock.tryLock(0);`, { clock })).toBe(false);
    const waits = (body: string) => {
      const onCall = ({ name }: { name: string }): undefined => {
        if (name === 'Lock#tryLock' || name === 'Lock#waitLock') setTimeout(() => clock.advance(5000), 20);
      };
      return valueOf(`${LOCK} ${body}`, { clock, onCall });
    };
    expect(await waits('return lock.tryLock(5000);')).toBe(false);
    expect(await waits('try { lock.waitLock(5000); } catch (e) { return String(e); }')).toBe(
      'Exception: Lock timeout: another process was holding the lock for too long.',
    );
    answer();
    await first;
    expect(await valueOf(`${LOCK} return lock.tryLock(0);`, { clock })).toBe(true);
  });

  test('a negative time-out fails on a free lock too', async () => {
    expect(await boundWorld().valueOf(`${LOCK} return lock.tryLock(-1);`)).toBe(false);
  });

  test('is one for each spreadsheet', () => {
    const { store } = boundWorld();
    expect(store.locksOf('a', '').document).not.toBe(store.locksOf('b', '').document);
  });

  test.each<[string, Fault]>([
    ['after the lock was taken', { kind: 'stop-after' }],
    ['before', { kind: 'stop-before' }],
  ])('of a run killed %s is free', async (_, fault) => {
    const { run, valueOf } = boundWorld();
    await expect(
      run(`${LOCK} lock.tryLock(0); lock.hasLock();`, {
        onCall: ({ name }) => (name === 'Lock#tryLock' ? fault : undefined),
      }),
    ).rejects.toThrow(RunStopped);
    expect(await valueOf(`${LOCK} return lock.tryLock(0);`)).toBe(true);
  });

  test('fails as a call of a service does, taken or not', async () => {
    const { valueOf } = boundWorld();
    const error = { code: 500, message: 'Service error', status: 'INTERNAL' };
    const body = `${LOCK} var said; try { lock.tryLock(0); } catch (e) { said = String(e); } return [said, lock.hasLock()];`;
    const at = (fault: Fault) => ({
      onCall: ({ name }: { name: string }) => (name === 'Lock#tryLock' ? fault : undefined),
    });
    expect(await valueOf(body, at({ kind: 'fail', error }))).toEqual(['Exception: Service error', false]);
    expect(await valueOf(body, at({ kind: 'fail-after', error }))).toEqual(['Exception: Service error', true]);
  });
});
