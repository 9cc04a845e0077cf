import { MailQuota } from '../apps-script/quotas';
import { Store, type StorePart } from '../apps-script/store';
import { readDeskFile } from '../files/desk-file';
import type { Source } from '../files/open-books';
import { replaceFile } from '../files/replace-file';
import { stampOf } from '../files/stamp';

/** What the desk file holds. Every part goes with what the files of its spreadsheet hold. */
interface KeptJson {
  mailQuota: unknown;
  /** How far the clock is ahead of the computer's, in milliseconds. */
  ahead: number;
  /** By the ids of spreadsheets. */
  parts: Record<string, StorePart>;
  /** Parts that go with contents which were about to be written when the desk file was. */
  coming: Record<string, { digest: string; part: StorePart }>;
}

/** The same, each part as the text that it was at its time: what stands in the store goes on changing. */
interface Kept {
  mailQuota: string;
  ahead: number;
  parts: Map<string, string>;
  coming: Map<string, { digest: string; part: string }>;
}

/**
 * What Google keeps beside spreadsheets, in one file for all of a desk. A spreadsheet's part of it is written when its
 * own files hold all that it does, so that the two never tell different things, whenever the program ends.
 */
export class KeptStore {
  private text: string;
  private isPushedAside = false;

  private constructor(
    readonly store: Store,
    private readonly kept: Kept,
    private readonly file: Source,
    /** Whose rights the file gets: what is kept names people as a book does. */
    private readonly like: string | undefined,
    /** Whether the file tells of no contents that were about to be written: else it is to be written anew. */
    isDecided: boolean,
  ) {
    this.text = isDecided ? textOf(kept) : '';
  }

  /**
   * Reads what is kept; what can't be read is set aside, and `asideAs` says where.
   * @param digestOf what tells the contents that the files of a spreadsheet have.
   */
  static async open(
    path: string,
    like: string | undefined,
    digestOf: (fileId: string) => Promise<string | null>,
  ): Promise<{ keeper: KeptStore; asideAs?: string }> {
    const { kept: read, asideAs } = await readDeskFile(path, keptFrom);
    const { mailQuota, ahead, parts, coming } = read ?? { mailQuota: [], ahead: 0, parts: {}, coming: {} };
    for (const [id, { digest, part }] of Object.entries(coming)) {
      if ((await digestOf(id)) === digest) parts[id] = part;
    }
    const texts = Object.entries(parts).map(([id, part]): [string, string] => [id, JSON.stringify(part)]);
    const store = new Store();
    store.mailQuota = MailQuota.from(mailQuota);
    for (const [id, part] of Object.entries(parts)) store.takePart(id, part);
    const kept = { mailQuota: JSON.stringify(mailQuota), ahead, parts: new Map(texts), coming: new Map() };
    const keeper = new KeptStore(
      store,
      kept,
      { path, stamp: await stampOf(path) },
      like,
      Object.keys(coming).length === 0,
    );
    return { keeper, ...(asideAs === undefined ? {} : { asideAs }) };
  }

  get ahead(): number {
    return this.kept.ahead;
  }

  /** Takes down what stands for these spreadsheets, and what belongs to none. Answers with whether there is news. */
  take(fileIds: readonly string[], ahead: number): boolean {
    for (const id of ['', ...fileIds]) {
      const part = this.partText(id);
      // A desk that only opened has nothing to keep, and must not be the first to write.
      if (part !== EMPTY_PART || this.kept.parts.has(id)) this.kept.parts.set(id, part);
    }
    this.kept.mailQuota = JSON.stringify(this.store.mailQuota);
    this.kept.ahead = ahead;
    return textOf(this.kept) !== this.text;
  }

  /** What stands for a spreadsheet now, as JSON. */
  partText(fileId: string): string {
    return JSON.stringify(this.store.partOf(fileId));
  }

  /** Takes down what goes with a spreadsheet once its files have these contents. @param part as {@link partText}. */
  announce(fileId: string, digest: string, part: string): void {
    this.kept.coming.set(fileId, { digest, part });
  }

  /** Its files have the contents that were announced or, with `false`, have not. */
  settle(fileId: string, isWritten: boolean): void {
    const coming = this.kept.coming.get(fileId);
    if (coming && isWritten) this.kept.parts.set(fileId, coming.part);
    this.kept.coming.delete(fileId);
  }

  /**
   * Writes the file, where it is other than was written last. Of two desks on one folder the one that finds the other's
   * writing keeps nothing more, so that neither loses what it wrote: false where that is found now.
   */
  async write(): Promise<boolean> {
    const text = textOf(this.kept);
    if (this.isPushedAside || text === this.text) return true;
    const now = await stampOf(this.file.path);
    if (now !== null && now !== this.file.stamp) {
      this.isPushedAside = true;
      return false;
    }
    this.file.stamp = await replaceFile(this.file.path, text, this.like);
    this.text = text;
    return true;
  }
}

function textOf({ mailQuota, ahead, parts, coming }: Kept): string {
  const record = (entries: [id: string, text: string][]): string =>
    `{${entries.map(([id, text]) => `${JSON.stringify(id)}:${text}`).join()}}`;
  const announced = [...coming].map(([id, { digest, part }]): [string, string] => [
    id,
    `{"digest":${JSON.stringify(digest)},"part":${part}}`,
  ]);
  return `{"mailQuota":${mailQuota},"ahead":${String(ahead)},"parts":${record([...parts])},"coming":${record(announced)}}`;
}

/** @throws {TypeError} where it is nothing that was kept, as after a stranger's hand. */
function keptFrom(json: unknown): KeptJson {
  const { mailQuota, ahead = 0, parts = partsOf(json), coming = {} } = (json ?? {}) as Partial<KeptJson>;
  const isWhole =
    Array.isArray(mailQuota) &&
    mailQuota.every(Array.isArray) &&
    Number.isFinite(ahead) &&
    [parts, coming].every((one) => typeof one === 'object' && !Array.isArray(one));
  if (!isWhole) throw new TypeError('not what a desk keeps');
  const trial = new Store();
  for (const [id, part] of Object.entries(parts)) trial.takePart(id, part);
  for (const [id, { part }] of Object.entries(coming)) trial.takePart(id, part);
  return { mailQuota, ahead, parts, coming };
}

/** Before parts were kept apart, they were kept as one. */
function partsOf(json: unknown): Record<string, StorePart> {
  const { triggers, outbox, forms, properties } = (json ?? {}) as StorePart;
  const whole = new Store();
  whole.takePart(NOBODY, { triggers, outbox, forms, properties });
  const ids = [
    ...[...triggers, ...outbox].map(({ fileId }) => fileId),
    ...forms.map(({ destination }) => destination?.spreadsheetId ?? ''),
    ...properties.map(([key]) => key.split(' ').at(-1) ?? ''),
  ];
  return Object.fromEntries([...new Set(ids)].map((id) => [id, whole.partOf(id)]));
}

/** What stands for a spreadsheet of which nothing is kept. */
const EMPTY_PART = JSON.stringify(new Store().partOf(''));

/** No spreadsheet's id. */
const NOBODY = 'nobody';
