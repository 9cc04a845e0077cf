export interface PersonHit {
  /** Mã ĐVTN, else MSSV: what references name the person by. */
  readonly ref: string;
  readonly name: string;
  readonly unit: string;
  readonly studentId: string;
  readonly phone: string;
  readonly isActive: boolean;
}

export interface UnitHit {
  readonly code: string;
  readonly name: string;
  readonly level: string;
  readonly parent: string;
  readonly cohort: string;
  readonly isOpen: boolean;
}

/** Who and what there is, loaded once a panel. */
export interface Directory {
  readonly people: readonly PersonHit[];
  readonly units: readonly UnitHit[];
  /** People who have neither a key nor a student number: nothing can refer to them yet. */
  readonly unnamed: number;
  /** Today as dd/MM/yyyy. */
  readonly today: string;
  /** The account in use; '' where Google doesn't tell. */
  readonly actor: string;
  /** The unit in which that account's person holds a post; null where it is not known. */
  readonly unit: string | null;
  /** Words in the place of changeable choices, by `table.property`. */
  readonly choices: readonly { readonly column: string; readonly words: readonly string[] }[];
}
