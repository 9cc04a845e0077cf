import type { SettingName } from '../areas/settings';

/** What each setting is for, and what its default stands on: for whoever fills in Cấu hình. */
export const SETTING_WORDS: Readonly<Record<SettingName, { readonly basis: string; readonly purpose: string }>> = {
  youngest: {
    basis: '20-HD/TWĐTN-BTC ngày 12/7/2023',
    purpose: 'Tuổi nhỏ nhất của người đang sinh hoạt.',
  },
  oldest: {
    basis: '30-HD/TWĐTN-BTC ngày 31/12/2023',
    purpose: 'Tuổi lớn nhất của người đang sinh hoạt (gia hạn đến 35).',
  },
  joiningAge: {
    basis: '20-HD/TWĐTN-BTC ngày 12/7/2023 (từ đủ 15 tuổi + 1 ngày)',
    purpose: 'Ngày vào Đoàn phải sau ngày tròn tuổi này.',
  },
  maturityAge: {
    basis: '30-HD/TWĐTN-BTC ngày 31/12/2023',
    purpose: 'Qua tuổi này thì xét trưởng thành Đoàn hoặc gia hạn.',
  },
  staleMonths: {
    basis: 'Quy ước của đơn vị',
    purpose: 'Dòng ĐVTN lâu hơn số tháng này chưa cập nhật thì được nhắc.',
  },
  recruitsPerMember: {
    basis: 'Chủ trương “1+1”',
    purpose: 'Số thanh niên mỗi đoàn viên cần vận động được trong kỳ.',
  },
  quorum: {
    basis: 'Quy định của địa phương; 30-HD/TWĐTN-BTC không nêu',
    purpose: 'Tỷ lệ đoàn viên có mặt ít nhất khi họp chi đoàn giới thiệu.',
  },
  certificateYears: {
    basis: 'Hướng dẫn về lớp bồi dưỡng nhận thức về Đảng',
    purpose: 'Giấy chứng nhận học lớp bồi dưỡng nhận thức về Đảng có giá trị số năm này.',
  },
  schoolYearStart: {
    basis: 'Quy ước của đơn vị',
    purpose: 'Ngày đầu của năm học, viết ngày/tháng.',
  },
  monthsBeforeRating: {
    basis: '30-HD/TWĐTN-BTC ngày 31/12/2023',
    purpose: 'Đoàn viên vào Đoàn chưa đủ số tháng này thì chưa xếp loại.',
  },
  ratingDeadline: {
    basis: 'Quy ước của đơn vị',
    purpose: 'Ngày cuối cùng để họp xếp loại đoàn viên của năm học, viết ngày/tháng.',
  },
  programmeMonths: {
    basis: 'Quy ước của đơn vị',
    purpose: 'Chương trình hành động, chương trình công tác năm phải ban hành trong số tháng này, tính từ đầu kỳ.',
  },
  monthsOff: {
    basis: 'Kế hoạch năm học',
    purpose: 'Các tháng không phải sinh hoạt chi đoàn, cách nhau bằng dấu chấm phẩy, ví dụ 7; 8.',
  },
  profileColumns: {
    basis: 'Quy ước của đơn vị',
    purpose: 'Hồ sơ đoàn viên là đầy đủ khi các cột này có dữ liệu.',
  },
  mailAllowed: {
    basis: 'Quy ước của đơn vị',
    purpose: 'Ở chế độ gửi thử, chỉ các địa chỉ này nhận thư; cách nhau bằng dấu chấm phẩy.',
  },
  mailReserve: {
    basis: 'Hạn mức của Google',
    purpose: 'Số người nhận mỗi ngày để dành cho bản tổng hợp; thư nhắc việc chỉ dùng phần còn lại.',
  },
  committeeMail: {
    basis: 'Quy ước của đơn vị',
    purpose: 'Địa chỉ nhận danh sách mã hồ sơ đang chờ; chỉ nhập ở Sổ Ban Thường vụ.',
  },
  registerAddress: {
    basis: '',
    purpose: 'Đường dẫn của Sổ Đoàn; chỉ nhập ở Sổ Ban Thường vụ và Sổ riêng, để đọc họ tên và chi đoàn.',
  },
};
