export type Role = 'owner' | 'editor' | 'viewer';

/** Who calls, and what they may do. */
export interface Actor {
  email: string;
  role: Role;
  /** Roles in single files, by id, where they differ from `role`. */
  roles?: Readonly<Record<string, Role | 'none'>>;
  /** Whether a script acts in their name, other than on what they type. */
  isScript?: boolean;
}

export function roleIn(actor: Actor, spreadsheetId: string): Role | 'none' {
  return actor.roles?.[spreadsheetId] ?? actor.role;
}
