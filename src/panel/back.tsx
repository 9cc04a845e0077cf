import { STATES } from '../words/panel';

export function Back({ onBack }: { readonly onBack: () => void }) {
  return (
    <button type="button" class="link back" onClick={onBack}>
      ‹ {STATES.back}
    </button>
  );
}
