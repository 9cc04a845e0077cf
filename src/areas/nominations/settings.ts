import { fraction, whole, setting, type Fraction } from '../../judging/setting';

export const QUORUM = setting<Fraction>({
  code: 'Tỷ lệ dự họp giới thiệu',
  read: fraction,
  fallback: { of: 2, parts: 3 },
  written: '2/3',
  basis: 'Quy định của địa phương; 30-HD/TWĐTN-BTC không nêu',
  purpose: 'Tỷ lệ đoàn viên có mặt ít nhất khi họp chi đoàn giới thiệu.',
});

export const CERTIFICATE_YEARS = setting<number>({
  code: 'Số năm hiệu lực chứng nhận',
  read: whole(1),
  fallback: 5,
  written: '5',
  basis: 'Hướng dẫn về lớp bồi dưỡng nhận thức về Đảng',
  purpose: 'Giấy chứng nhận học lớp bồi dưỡng nhận thức về Đảng có giá trị số năm này.',
});
