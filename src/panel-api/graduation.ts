import * as z from 'zod/mini';
import { ref, text } from './fields';

/** Branches that graduate: when, where to, the first slip's number, and who stays, by keys. */
export const graduation = () => ({
  units: z.array(ref()).check(z.maxLength(500)),
  date: text(),
  to: text(),
  slip: text(),
  staying: z.array(ref()).check(z.maxLength(5000)),
});

/** What a graduation comes to, before anything is written. */
export interface GraduationPreview {
  readonly people: readonly {
    /** '' where nothing can refer to the person yet. */
    readonly ref: string;
    readonly name: string;
    readonly unit: string;
    readonly isMember: boolean;
    readonly posts: number;
    readonly contacts: number;
    readonly isStaying: boolean;
  }[];
  /** Numbers of slips, in their order. */
  readonly slips: readonly string[];
  /** Names of the branches that will be closed. */
  readonly closing: readonly string[];
  /** By what it is known, when it is carried out, that it is as it was shown. */
  readonly seen: string;
}
