import { FILE_PARSERS } from './files';
import { MESSAGE_PARSERS } from './messages';
import type { Parser } from './parser';
import { TEXT_PARSERS } from './texts';

/** Everything that reads what comes from outside. */
export const PARSERS: readonly Parser[] = [...TEXT_PARSERS, ...FILE_PARSERS, ...MESSAGE_PARSERS];
