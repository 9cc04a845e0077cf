import { setting } from '../../judging/setting';
import { parseDay, type Day } from '../../text/calendar';

const FORM_GUIDE = '29-HD/TWĐTN-VP ngày 29/10/2013';

/** Papers are numbered anew from it. */
export const TERM_BEGIN = setting<Day | null>({
  code: 'Ngày bắt đầu nhiệm kỳ',
  read: (value) => {
    const day = value === '' ? null : parseDay(value);
    return day === null && value !== '' ? 'bad-date' : day;
  },
  fallback: null,
  byUnit: true,
  written: '',
  basis: FORM_GUIDE,
  purpose: 'Từ ngày này văn bản được đánh số lại. Của riêng một đơn vị: thêm dấu chấm và mã đơn vị sau mã này.',
});

export const SUPERIOR_NAME = setting<string>({
  code: 'Cơ quan cấp trên',
  read: (value) => value,
  fallback: '',
  written: '',
  basis: FORM_GUIDE,
  purpose: 'Tên cơ quan cấp trên ghi ở đầu văn bản của đơn vị cao nhất trong sổ.',
});

export const PAPER_PLACE = setting<string>({
  code: 'Địa danh',
  read: (value) => value,
  fallback: '',
  written: '',
  basis: FORM_GUIDE,
  purpose: 'Địa danh ghi trước ngày, tháng, năm của văn bản.',
});
