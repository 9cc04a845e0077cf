import type { Book } from '../files/open-books';

/** A spreadsheet on the desk, and the file behind it. */
export interface DeskBook extends Book {
  id: string;
}
