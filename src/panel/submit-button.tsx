import { FORM } from '../words/panel';

/** The one primary button, at the bottom and always in sight; busy while something is being saved. */
export function SubmitButton({ isBusy, label }: { readonly isBusy: boolean; readonly label: string }) {
  return (
    <div class="submit">
      <button type="submit" class="primary" aria-disabled={isBusy} aria-busy={isBusy}>
        {isBusy ? FORM.saving : label}
      </button>
    </div>
  );
}
