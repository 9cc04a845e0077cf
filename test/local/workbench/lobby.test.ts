import { expect, test } from '@jest/globals';
import { Lobby } from '../../../src/local/workbench/lobby';
import type { Behind, Line } from '../../../src/local/workbench/server';

function desk(): { behind: Behind; heard: string[] } {
  const heard: string[] = [];
  const connect = (send: (text: string) => void): Line => {
    send('chào');
    return { message: ({ type }) => heard.push(type), gone: () => heard.push('gone') };
  };
  const none = (): Promise<boolean> => Promise.resolve(false);
  return { behind: { connect, form: none, sheets: none, panelHtml: (id) => id, mailHtml: () => null }, heard };
}

test('whoever comes before the desk is let in with all that was said, whoever left is not', () => {
  const lobby = new Lobby();
  const told: string[] = [];
  const early = lobby.connect((text) => told.push(text));
  early.message({ type: 'hello' });
  const left = lobby.connect((text) => told.push(`left ${text}`));
  left.gone();
  expect([told, lobby.panelHtml('x')]).toEqual([[], null]);
  const { behind, heard } = desk();
  lobby.open(behind);
  early.message({ type: 'drawn' });
  early.gone();
  lobby.connect((text) => told.push(`late ${text}`)).gone();
  expect(told).toEqual(['chào', 'late chào']);
  expect(heard).toEqual(['hello', 'drawn', 'gone', 'gone']);
  expect(lobby.panelHtml('x')).toBe('x');
});

test('where there is no desk, who waits hears why, and so does who comes then', async () => {
  const lobby = new Lobby();
  const told: string[] = [];
  lobby.connect((text) => told.push(text));
  await lobby.refuse('Tệp hỏng.', 60_000);
  const coming = lobby.refuse('Tệp hỏng.', 60_000);
  lobby.connect((text) => told.push(text));
  await coming;
  const words = JSON.stringify({ type: 'told', message: 'Tệp hỏng.', tone: 'error' });
  expect(told).toEqual([words, words]);
});
