/** 1.234 */
export function number(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+(?!\d))/g, '.');
}

/** 0.125 → 12,5% */
export function percent(share: number): string {
  return `${(Math.round(share * 1000) / 10).toString().replace('.', ',')}%`;
}

/** As the drop-downs of yes/no columns say it. */
export function yesNo(yes: boolean): string {
  return yes ? 'Có' : 'Không';
}

/** A text as it is quoted in a sentence; long ones are cut. */
export function quote(text: string): string {
  return `“${text.length > 80 ? `${text.slice(0, 79)}…` : text}”`;
}

/** a, b, c … at most so many, then how many more. */
export function list(items: readonly string[], most = 12): string {
  const shown = items.slice(0, most).join(', ');
  return items.length > most ? `${shown} và ${number(items.length - most)} mục khác` : shown;
}
