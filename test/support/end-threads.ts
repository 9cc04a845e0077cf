import { afterAll } from '@jest/globals';
import { ScriptThread } from '../../src/local/apps-script/threads';

/** No test file leaves the threads of its scripts to the next one. */
afterAll(() => ScriptThread.endFree());
