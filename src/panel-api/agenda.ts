/** What the register proposes for the meetings of a branch in a month. */
export interface Agenda {
  readonly items: readonly {
    readonly kind: 'conclusion' | 'resolution' | 'task' | 'admission' | 'nomination' | 'birthday';
    readonly name: string;
    /** dd/MM/yyyy, or ''. */
    readonly day: string;
  }[];
  /** Day, state and subject of the meetings that it has already. */
  readonly planned: readonly (readonly [day: string, status: string, subject: string])[];
  /** When and where the branch met last. */
  readonly last: { readonly date: string; readonly time: string; readonly place: string };
}
