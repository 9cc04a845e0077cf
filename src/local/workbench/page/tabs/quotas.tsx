import type { QuotaRecord } from '../../protocol';
import { QUOTAS_WORDS } from '../words';

export function QuotasTab({ quotas }: { quotas: readonly QuotaRecord[] }) {
  return (
    <table>
      <thead>
        <tr>
          {QUOTAS_WORDS.columns.map((column) => (
            <th key={column}>{column}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {quotas.map(({ email, mailLeft, mailOf }) => (
          <tr key={email}>
            <td>{email}</td>
            <td>{QUOTAS_WORDS.left(mailLeft, mailOf)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
