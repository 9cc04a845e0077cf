import { partsOf, parseDecimal, type Fault } from '../../sheet/kinds';
import { setting, whole } from '../../judging/setting';

const OWN = 'Quy ước của đơn vị';

/** Reads a percentage, with or without its sign, as a share: `70%` is 0,7. */
function share(value: string): number | Fault {
  const percent = parseDecimal(value.replace(/ ?%$/, ''));
  return percent === null || percent < 0 || percent > 100 ? 'bad-number' : percent / 100;
}

/** Reads limits in percent, from the highest down and joined by `;`, as shares. */
function falling(value: string): readonly number[] | Fault {
  const limits = partsOf(value).map(share);
  const areShares = limits.length > 0 && limits.every((limit) => typeof limit === 'number');
  return areShares && limits.every((limit, index) => index === 0 || limit < (limits[index - 1] ?? 0))
    ? limits
    : 'bad-number';
}

export const AREA_SHARE = setting<number>({
  code: 'Tỷ lệ đạt của mặt',
  read: share,
  fallback: 0.7,
  written: '70%',
  basis: OWN,
  purpose: 'Một mặt đạt khi được ít nhất tỷ lệ này của số điểm xét được và đủ tiêu chí bắt buộc.',
});

export const MANDATORY_SHARE = setting<number>({
  code: 'Ngưỡng bắt buộc',
  read: share,
  fallback: 0.95,
  written: '95%',
  basis: OWN,
  purpose: 'Tiêu chí bắt buộc tính theo tỷ lệ không làm mất mặt đó khi đạt từ tỷ lệ này của mục tiêu.',
});

export const MOST_BONUS = setting<number>({
  code: 'Điểm thưởng tối đa',
  read: whole(0),
  fallback: 5,
  written: '5',
  basis: OWN,
  purpose: 'Số điểm thưởng nhiều nhất của một đơn vị trong năm học.',
});

export const SCORE_BANDS = setting<readonly number[]>({
  code: 'Khung điểm',
  read: falling,
  fallback: [0.85, 0.7, 0.5],
  written: '85;70;50',
  basis: OWN,
  purpose: 'Các mức xếp hạng theo phần trăm số điểm xét được, từ cao xuống, cách nhau bằng dấu chấm phẩy.',
});
