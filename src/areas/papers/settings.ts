import { setting } from '../../judging/setting';

const FORM_GUIDE = '29-HD/TWĐTN-VP ngày 29/10/2013';

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
