/** Gives the keyboard back to the grid, as Google does when a menu or a dialog is done. */
export function focusGrid(): void {
  document.querySelector<HTMLElement>('#grid [contenteditable]')?.focus({ preventScroll: true });
}
