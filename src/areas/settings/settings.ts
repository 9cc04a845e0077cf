import { address, setting, type Address } from '../../judging/setting';

export const REGISTER_ADDRESS = setting<Address>({
  code: 'Địa chỉ Sổ Đoàn',
  read: address,
  fallback: { id: '' },
  written: '',
  basis: '',
  purpose: 'Đường dẫn của Sổ Đoàn; chỉ nhập ở Sổ Ban Thường vụ và Sổ riêng, để đọc họ tên và chi đoàn.',
});
