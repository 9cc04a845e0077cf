import { number } from '../../text/format';
import type { Told } from './figure-value';

/** 12.345,67: at most two decimals, without zeros at the end. */
export function decimal(value: number): string {
  const rounded = Math.round(Math.abs(value) * 100) / 100;
  const [whole = '0', fraction] = String(rounded).split('.');
  const sign = value < 0 && rounded !== 0 ? '-' : '';
  return sign + number(Number(whole)) + (fraction === undefined ? '' : `,${fraction}`);
}

/** 0.5714 → 57,14% */
export function perCent(share: number): string {
  return `${decimal(share * 100)}%`;
}

export function shown({ value, isShare, isMoney }: Pick<Told, 'value' | 'isShare' | 'isMoney'>): string {
  if (isShare) return perCent(value);
  return isMoney ? `${decimal(value)} đồng` : decimal(value);
}

/** tăng 12 so với cùng kỳ; of shares the difference is in points. */
export function against(now: Told, before: Told): string {
  const difference = now.value - before.value;
  const size = now.isShare ? Math.round(Math.abs(difference) * 10000) / 100 : Math.abs(difference);
  if (size === 0) return 'bằng cùng kỳ';
  const unit = now.isShare ? ' điểm phần trăm' : now.isMoney ? ' đồng' : '';
  return `${difference > 0 ? 'tăng' : 'giảm'} ${decimal(size)}${unit} so với cùng kỳ`;
}

/** bằng 95% chỉ tiêu */
export function ofTarget(now: Told, target: number): string {
  return `bằng ${perCent(now.value / target)} chỉ tiêu`;
}
