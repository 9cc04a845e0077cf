/** Rows by what they have in common; those of which `valueOf` knows nothing are left out. */
export function grouped<T, V>(rows: readonly T[], valueOf: (row: T) => V | null | undefined): Map<V, T[]> {
  const groups = new Map<V, T[]>();
  for (const row of rows) {
    const value = valueOf(row);
    if (value === null || value === undefined) continue;
    const group = groups.get(value);
    if (group === undefined) groups.set(value, [row]);
    else group.push(row);
  }
  return groups;
}
