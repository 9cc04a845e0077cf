import { fraction, setting, whole, type Fraction } from '../../judging/setting';

const FEE_GUIDE = 'Hướng dẫn về đoàn phí của Trung ương Đoàn';

export const MONTHLY_FEE = setting<number>({
  code: 'Đoàn phí mỗi tháng',
  read: whole(0),
  fallback: 2000,
  written: '2.000',
  basis: FEE_GUIDE,
  purpose: 'Số tiền mỗi đoàn viên đóng một tháng, tính bằng đồng.',
});

export const KEPT_SHARE = setting<Fraction>({
  code: 'Tỷ lệ giữ lại',
  read: fraction,
  fallback: { of: 2, parts: 3 },
  written: '2/3',
  basis: FEE_GUIDE,
  purpose: 'Phần đoàn phí thu được mà đơn vị giữ lại; phần còn lại nộp cấp trên.',
});
