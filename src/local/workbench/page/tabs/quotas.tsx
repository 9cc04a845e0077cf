import type { QuotaRecord } from '../../protocol';
import { QUOTAS_WORDS } from '../words';
import { Table } from './table';

export function QuotasTab({ quotas }: { quotas: readonly QuotaRecord[] }) {
  return (
    <Table columns={QUOTAS_WORDS.columns}>
      {quotas.map(({ email, mailLeft, mailOf }) => (
        <tr key={email}>
          <td>{email}</td>
          <td>{QUOTAS_WORDS.left(mailLeft, mailOf)}</td>
        </tr>
      ))}
    </Table>
  );
}
