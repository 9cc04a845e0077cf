import type { FormRecord, FromWindow } from '../../protocol';
import { FORMS_WORDS } from '../words';

export function FormsTab({ forms, send }: { forms: readonly FormRecord[]; send: (message: FromWindow) => void }) {
  if (forms.length === 0) return <p className="empty">{FORMS_WORDS.empty}</p>;
  return (
    <ul className="list">
      {forms.map(({ id, title, path, published, accepting, responses }) => (
        <li key={id}>
          <div>
            <strong>{title}</strong>
            <p className="secondary">
              {published ? FORMS_WORDS.published : FORMS_WORDS.unpublished}
              {!accepting && ` · ${FORMS_WORDS.closed}`} · {FORMS_WORDS.responses(responses)}
            </p>
          </div>
          <a href={path} target="_blank" rel="noreferrer">
            {FORMS_WORDS.open}
          </a>
          <button className="quiet" onClick={() => send({ type: 'publish-form', formId: id, published: !published })}>
            {published ? FORMS_WORDS.unpublish : FORMS_WORDS.publish}
          </button>
        </li>
      ))}
    </ul>
  );
}
