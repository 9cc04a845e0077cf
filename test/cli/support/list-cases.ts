/** A list, how it is asked for, and what becomes of it, a line each. */
export interface ListCase {
  readonly name: string;
  readonly file: string;
  readonly args?: readonly string[];
  readonly expected: readonly string[];
}

/** Lists as schools hand them over, and the right value of each. */
// prettier-ignore
export const CASES: readonly ListCase[] = [
  {
    name: 'p01',
    file: 'p01.csv',
    expected: [
      'columns MSSV | Họ đệm → Họ và tên đệm | Tên | Ngày sinh | Nữ → Giới tính (cột Nữ) | Lớp → Chi đoàn | Điện thoại',
      'left STT | ĐV',
      'add 2 MSSV: 0070011; Họ và tên: Phạm Thị Bích; Giới tính: Nữ; Ngày sinh: 04/05/2006; Chi đoàn: KT01; Điện thoại: 0912345611; Tình trạng: Đang sinh hoạt',
      'add 3 MSSV: 0070012; Họ và tên: Vũ Đức Cường; Ngày sinh: 05/06/2006; Chi đoàn: KT01; Điện thoại: 0912345612; Tình trạng: Đang sinh hoạt',
      'warn Cột “Nữ”: ô trống (dòng 3) không ghi Giới tính.',
    ],
  },
  {
    name: 'p02-second-header-wider',
    file: 'p02-second-header-wider.csv',
    expected: [
      'columns Họ và tên | Ngày sinh | Lớp → Chi đoàn | Họ và tên | Ngày sinh | Lớp → Chi đoàn | SĐT → Điện thoại',
      'left STT | STT',
      'add 3 Họ và tên: Phạm Thị Bích; Ngày sinh: 04/05/2006; Chi đoàn: KT01; Tình trạng: Đang sinh hoạt',
      'add 4 Họ và tên: Vũ Đức Cường; Ngày sinh: 05/06/2006; Chi đoàn: KT01; Tình trạng: Đang sinh hoạt',
      'add 5 Họ và tên: Đỗ Mai Diệp; Ngày sinh: 06/07/2006; Chi đoàn: KT01; Tình trạng: Đang sinh hoạt',
      'add 8 Họ và tên: Hồ Gia Hân; Ngày sinh: 07/08/2006; Chi đoàn: KT02; Điện thoại: 0912345621; Tình trạng: Đang sinh hoạt',
      'skip 1 DANH SÁCH ĐOÀN VIÊN',
    ],
  },
  {
    name: 'p03-ngay-vao-doi',
    file: 'p03-ngay-vao-doi.csv',
    expected: [
      'columns MSSV | Họ và tên | Ngày sinh | Lớp → Chi đoàn',
      'left Ngày vào Đội',
      'add 2 MSSV: 0070011; Họ và tên: Phạm Thị Bích; Ngày sinh: 04/05/2006; Chi đoàn: KT01; Tình trạng: Đang sinh hoạt',
    ],
  },
  {
    name: 'p04-eth',
    file: 'p04-eth.csv',
    expected: [
      'columns Họ và tên | Ngày sinh | Chi Đoàn → Chi đoàn | Điện thoại',
      'change 2 DV000004 Điện thoại: 0912345631',
    ],
  },
  {
    name: 'p05-tcvn3',
    file: 'p05-tcvn3.csv',
    expected: [
      'columns Họ và tên | Ngày sinh | Lớp → Chi đoàn',
      'decide 2 Nguyễn Văn Đức: Chờ xác nhận mã chữ cũ',
      'decide 3 Nguyễn Văn Đức: Chờ xác nhận mã chữ cũ',
      'ask --letters: Danh sách dùng mã chữ cũ: “NguyÔn V¨n §øc” (TCVN3) được đọc là “Nguyễn Văn Đức”; “Nguyeãn Vaên Ñöùc” (VNI) được đọc là “Nguyễn Văn Đức”.',
    ],
  },
  {
    name: 'p05-tcvn3 --letters',
    file: 'p05-tcvn3.csv',
    args: ['--letters'],
    expected: [
      'columns Họ và tên | Ngày sinh | Lớp → Chi đoàn',
      'add 2 Họ và tên: Nguyễn Văn Đức; Ngày sinh: 09/10/2006; Chi đoàn: KT01; Tình trạng: Đang sinh hoạt',
      'add 3 Họ và tên: Nguyễn Văn Đức; Ngày sinh: 10/10/2006; Chi đoàn: KT01; Tình trạng: Đang sinh hoạt',
    ],
  },
  {
    name: 'p06-na',
    file: 'p06-na.csv',
    expected: [
      'columns MSSV | Họ và tên | Ngày sinh | Lớp → Chi đoàn | Email | Địa chỉ',
      'add 3 Họ và tên: Phạm Thị Bích; Ngày sinh: 04/05/2006; Chi đoàn: KT01; Tình trạng: Đang sinh hoạt',
      'skip 2 Nguyễn Văn Ánh',
      'warn Cột “Email”: ô lỗi “#N/A” (dòng 2) được coi là ô trống. Sửa công thức ở danh sách nếu cần giá trị.',
      'warn Cột “Địa chỉ”: ô lỗi “#N/A”, “#REF!” (dòng 2, 3) được coi là ô trống. Sửa công thức ở danh sách nếu cần giá trị.',
      'warn Cột “MSSV”: ô lỗi “#N/A” (dòng 3) được coi là ô trống. Sửa công thức ở danh sách nếu cần giá trị.',
    ],
  },
  {
    name: 'p06b-na-overwrites',
    file: 'p06b-na-overwrites.csv',
    expected: [
      'columns MSSV | Họ và tên | Ngày sinh | Lớp → Chi đoàn | Địa chỉ | Ghi chú',
      'skip 2 Nguyễn Văn Ánh',
      'skip 3 Trần Thị Hoà',
      'warn Cột “Địa chỉ”: ô lỗi “#N/A” (dòng 2) được coi là ô trống. Sửa công thức ở danh sách nếu cần giá trị.',
      'warn Cột “Ghi chú”: ô lỗi “#REF!” (dòng 2) được coi là ô trống. Sửa công thức ở danh sách nếu cần giá trị.',
      'warn Cột “Địa chỉ”: “NULL” (dòng 3) được coi là ô trống.',
      'warn Cột “Ghi chú”: “-” (dòng 3) được coi là ô trống.',
    ],
  },
  {
    name: 'p07-mssv-forms',
    file: 'p07-mssv-forms.csv',
    expected: [
      'columns MSSV | Họ và tên | Ngày sinh | Lớp → Chi đoàn | SĐT → Điện thoại',
      'add 2 MSSV: 0070011; Họ và tên: Phạm Thị Bích; Ngày sinh: 04/05/2006; Chi đoàn: KT01; Điện thoại: 0912345611; Tình trạng: Đang sinh hoạt',
      'add 3 MSSV: 0070012; Họ và tên: Vũ Đức Cường; Ngày sinh: 05/06/2006; Chi đoàn: KT01; Điện thoại: 0912345612; Tình trạng: Đang sinh hoạt',
      'add 4 MSSV: 70013; Họ và tên: Đỗ Mai Diệp; Ngày sinh: 06/07/2006; Chi đoàn: KT01; Điện thoại: 0912345613; Tình trạng: Đang sinh hoạt',
      'decide 5 Hồ Gia Hân: MSSV: “7.00E+06” đã mất chữ số. Định dạng cột thành văn bản, nhập lại số đầy đủ rồi nhập danh sách. / SĐT: “9.12E+08” đã mất chữ số. Định dạng cột thành văn bản, nhập lại số đầy đủ rồi nhập danh sách. / Số điện thoại “9.12E+08” chưa đúng. Số di động có 10 chữ số, bắt đầu bằng 03, 05, 07, 08 hoặc 09.',
    ],
  },
  {
    name: 'p07b-mssv-forms',
    file: 'p07b-mssv-forms.csv',
    expected: [
      'columns MSSV | Họ và tên | Ngày sinh | Lớp → Chi đoàn',
      'add 2 MSSV: 0070011; Họ và tên: Phạm Thị Bích; Ngày sinh: 04/05/2006; Chi đoàn: KT01; Tình trạng: Đang sinh hoạt',
      'add 3 MSSV: 0070012; Họ và tên: Vũ Đức Cường; Ngày sinh: 05/06/2006; Chi đoàn: KT01; Tình trạng: Đang sinh hoạt',
      'add 4 MSSV: 70013; Họ và tên: Đỗ Mai Diệp; Ngày sinh: 06/07/2006; Chi đoàn: KT01; Tình trạng: Đang sinh hoạt',
      'decide 5 Hồ Gia Hân: MSSV: “7.00E+06” đã mất chữ số. Định dạng cột thành văn bản, nhập lại số đầy đủ rồi nhập danh sách.',
    ],
  },
  {
    name: 'p08-first-row-phuong',
    file: 'p08-first-row-phuong.csv',
    expected: [
      'columns Họ đệm → Họ và tên đệm | Tên | Giới tính | Lớp → Chi đoàn',
      'decide 2 Nguyễn Thị Phương: Chưa nhập Ngày sinh. / Trang tính Đơn vị không có mã “KẾ TOÁN A”. Kiểm tra lại mã.',
      'decide 3 Trần Văn Bình: Chưa nhập Ngày sinh. / Trang tính Đơn vị không có mã “KẾ TOÁN A”. Kiểm tra lại mã.',
    ],
  },
  {
    name: 'p08b-first-row-phuong',
    file: 'p08b-first-row-phuong.csv',
    expected: [
      'columns Họ và tên đệm | Tên | Giới tính | Lớp → Chi đoàn',
      'left STT | Quê quán',
      'decide 2 Nguyễn Thị Phương: Chưa nhập Ngày sinh. / Trang tính Đơn vị không có mã “KẾ TOÁN A”. Kiểm tra lại mã.',
      'decide 3 Trần Văn Bình: Chưa nhập Ngày sinh. / Trang tính Đơn vị không có mã “KẾ TOÁN A”. Kiểm tra lại mã.',
    ],
  },
  {
    name: 'p09-title-unpadded',
    file: 'p09-title-unpadded.csv',
    expected: [
      'columns Họ và tên | Ngày sinh | Lớp → Chi đoàn',
      'add 3 Họ và tên: Phạm Thị Bích; Ngày sinh: 04/05/2006; Chi đoàn: KT01; Tình trạng: Đang sinh hoạt',
      'skip 1 DANH SÁCH CHI ĐOÀN',
    ],
  },
  {
    name: 'p10-title-comma-semicolon',
    file: 'p10-title-comma-semicolon.csv',
    expected: [
      'columns Họ và tên | Ngày sinh | Lớp → Chi đoàn',
      'add 3 Họ và tên: Phạm Thị Bích; Ngày sinh: 04/05/2006; Chi đoàn: KT01; Tình trạng: Đang sinh hoạt',
      'skip 1 Trường ĐH Thử, Khoa Kế toán',
    ],
  },
  {
    name: 'p11-nam-sinh',
    file: 'p11-nam-sinh.csv',
    expected: [
      'columns Họ và tên | Năm sinh → Ngày sinh | Lớp → Chi đoàn',
      'left STT',
      'add 2 Họ và tên: Phạm Thị Bích; Ngày sinh: 04/05/2006; Chi đoàn: KT01; Tình trạng: Đang sinh hoạt',
    ],
  },
  {
    name: 'p12-datetime',
    file: 'p12-datetime.csv',
    expected: [
      'columns Họ và tên | Ngày sinh | Lớp → Chi đoàn',
      'add 2 Họ và tên: Phạm Thị Bích; Ngày sinh: 04/05/2006; Chi đoàn: KT01; Tình trạng: Đang sinh hoạt',
      'add 3 Họ và tên: Vũ Đức Cường; Ngày sinh: 05/06/2006; Chi đoàn: KT01; Tình trạng: Đang sinh hoạt',
      'add 4 Họ và tên: Đỗ Mai Diệp; Ngày sinh: 06/07/2006; Chi đoàn: KT01; Tình trạng: Đang sinh hoạt',
    ],
  },
  {
    name: 'p14-sinh-nam-nu',
    file: 'p14-sinh-nam-nu.csv',
    expected: [
      'columns Họ và tên | Ngày sinh › Nam → Ngày sinh (cột Nam) | Ngày sinh › Nữ → Ngày sinh (cột Nữ) | Lớp → Chi đoàn',
      'left STT',
      'add 3 Họ và tên: Phạm Thị Bích; Giới tính: Nữ; Ngày sinh: 04/05/2006; Chi đoàn: KT01; Tình trạng: Đang sinh hoạt',
      'add 4 Họ và tên: Vũ Đức Cường; Giới tính: Nam; Ngày sinh: 05/06/2006; Chi đoàn: KT01; Tình trạng: Đang sinh hoạt',
    ],
  },
  {
    name: 'p15-lop-merged-down',
    file: 'p15-lop-merged-down.csv',
    expected: [
      'columns Lớp → Chi đoàn | Họ và tên | Ngày sinh',
      'left STT',
      'add 2 Họ và tên: Phạm Thị Bích; Ngày sinh: 04/05/2006; Chi đoàn: KT01; Tình trạng: Đang sinh hoạt',
      'add 3 Họ và tên: Vũ Đức Cường; Ngày sinh: 05/06/2006; Chi đoàn: KT01; Tình trạng: Đang sinh hoạt',
      'add 4 Họ và tên: Đỗ Mai Diệp; Ngày sinh: 06/07/2006; Chi đoàn: KT02; Tình trạng: Đang sinh hoạt',
      'add 5 Họ và tên: Hồ Gia Hân; Ngày sinh: 07/08/2006; Chi đoàn: KT02; Tình trạng: Đang sinh hoạt',
      'warn Cột “Lớp”: ô trống lấy theo ô phía trên (dòng 3, 5).',
    ],
  },
  {
    name: 'p16-repeated-header',
    file: 'p16-repeated-header.csv',
    expected: [
      'columns Họ và tên | Ngày sinh | Lớp → Chi đoàn',
      'left STT',
      'add 2 Họ và tên: Phạm Thị Bích; Ngày sinh: 04/05/2006; Chi đoàn: KT01; Tình trạng: Đang sinh hoạt',
      'add 4 Họ và tên: Vũ Đức Cường; Ngày sinh: 05/06/2006; Chi đoàn: KT01; Tình trạng: Đang sinh hoạt',
      'skip 3 STT | Họ và tên | Ngày sinh | Lớp',
      'skip 5 Tổng cộng: | 2',
      'skip 6 NGƯỜI LẬP | BÍ THƯ',
      'skip 7 Đỗ Mai Diệp | Hồ Gia Hân',
    ],
  },
  {
    name: 'p17-sep',
    file: 'p17-sep.csv',
    expected: [
      'columns Họ và tên | Ngày sinh | Lớp → Chi đoàn',
      'add 3 Họ và tên: Phạm Thị Bích; Ngày sinh: 04/05/2006; Chi đoàn: KT01; Tình trạng: Đang sinh hoạt',
      'skip 1 sep=',
    ],
  },
  {
    name: 'p18-utf16',
    file: 'p18-utf16.csv',
    expected: [
      'columns Họ và tên | Ngày sinh | Lớp → Chi đoàn',
      'add 2 Họ và tên: Phạm Thị Bích; Ngày sinh: 04/05/2006; Chi đoàn: KT01; Tình trạng: Đang sinh hoạt',
    ],
  },
  {
    name: 'p19-gender',
    file: 'p19-gender.csv',
    expected: [
      'columns Họ và tên | Ngày sinh | Lớp → Chi đoàn | Giới tính',
      'left Nơi ở (sổ không có cột này)',
      'add 2 Họ và tên: Phạm Thị Bích; Giới tính: Nữ; Ngày sinh: 04/05/2006; Chi đoàn: KT01; Tình trạng: Đang sinh hoạt',
      'add 3 Họ và tên: Vũ Đức Cường; Giới tính: Nam; Ngày sinh: 05/06/2006; Chi đoàn: KT01; Tình trạng: Đang sinh hoạt',
      'add 4 Họ và tên: Đỗ Mai Diệp; Giới tính: Nữ; Ngày sinh: 06/07/2006; Chi đoàn: KT01; Tình trạng: Đang sinh hoạt',
      'add 5 Họ và tên: Hồ Gia Hân; Giới tính: Nữ; Ngày sinh: 07/08/2006; Chi đoàn: KT01; Tình trạng: Đang sinh hoạt',
      'decide 6 Lý An: “0” không hợp lệ cho Giới tính. Chọn một trong: Nam, Nữ, Khác.',
    ],
  },
  {
    name: 'p20-bidi',
    file: 'p20-bidi.csv',
    expected: [
      'columns MSSV | Họ và tên | Ngày sinh | Lớp → Chi đoàn | SĐT → Điện thoại',
      'change 2 DV000001 Điện thoại: 0912345601 → 0912345699',
    ],
  },
  {
    name: 'p21-names',
    file: 'p21-names.csv',
    expected: [
      'columns MSSV | Họ và tên | Ngày sinh | Lớp → Chi đoàn',
      'add 2 MSSV: 0070011; Họ và tên: PHẠM THỊ BÍCH; Ngày sinh: 04/05/2006; Chi đoàn: KT01; Tình trạng: Đang sinh hoạt',
      'change 3 DV000002 Họ và tên: Trần Thị Hoà → Trần Thị Hòa',
      'decide 4 Lê Minh: Trong sổ người này đã rời đơn vị DV000003',
    ],
  },
  {
    name: 'p22-two-phones',
    file: 'p22-two-phones.csv',
    expected: [
      'columns Họ và tên | Ngày sinh | Lớp → Chi đoàn | SĐT → Điện thoại',
      'add 2 Họ và tên: Phạm Thị Bích; Ngày sinh: 04/05/2006; Chi đoàn: KT01; Điện thoại: 0912345611; Tình trạng: Đang sinh hoạt; Ghi chú: SĐT khác: 0987654321',
      'add 3 Họ và tên: Vũ Đức Cường; Ngày sinh: 05/06/2006; Chi đoàn: KT01; Điện thoại: 0912345612; Tình trạng: Đang sinh hoạt',
      'add 4 Họ và tên: Đỗ Mai Diệp; Ngày sinh: 06/07/2006; Chi đoàn: KT01; Điện thoại: 0912345613; Tình trạng: Đang sinh hoạt',
      'decide 5 Hồ Gia Hân: Số điện thoại “01234567890” chưa đúng. Số di động có 10 chữ số, bắt đầu bằng 03, 05, 07, 08 hoặc 09.',
      'warn Cột “SĐT”: số đầu vào Điện thoại, các số khác vào Ghi chú (dòng 2).',
    ],
  },
  {
    name: 'p23-2digit',
    file: 'p23-2digit.csv',
    expected: [
      'columns Họ và tên | Ngày sinh | Lớp → Chi đoàn',
      'decide 2 Phạm Thị Bích: “4/5/06” không phải là ngày hợp lệ. Nhập theo dạng ngày/tháng/năm, ví dụ 28/02/2005.',
      'decide 3 Vũ Đức Cường: “05-06-06” không phải là ngày hợp lệ. Nhập theo dạng ngày/tháng/năm, ví dụ 28/02/2005.',
    ],
  },
  {
    name: 'p24-near-headers',
    file: 'p24-near-headers.csv',
    expected: [
      'columns MSSV | Họ và tên | Ngày sinh | Lớp → Chi đoàn',
      'left Chi đội | Số thẻ đội viên | Ngày kết nạp Đội',
      'add 2 MSSV: 0070011; Họ và tên: Phạm Thị Bích; Ngày sinh: 04/05/2006; Chi đoàn: KT01; Tình trạng: Đang sinh hoạt',
    ],
  },
  {
    name: 'p25-lop-before-chi-doan',
    file: 'p25-lop-before-chi-doan.csv',
    expected: [
      'columns MSSV | Họ và tên | Ngày sinh | Chi đoàn',
      'left Lớp (đã có cột khác)',
      'add 2 MSSV: 0070011; Họ và tên: Phạm Thị Bích; Ngày sinh: 04/05/2006; Chi đoàn: KT01; Tình trạng: Đang sinh hoạt',
    ],
  },
  {
    name: 'p26-national-code-hides-mssv',
    file: 'p26-national-code-hides-mssv.csv',
    expected: [
      'columns MSSV | Họ và tên | Ngày sinh | Lớp → Chi đoàn | SĐT → Điện thoại',
      'left Mã đoàn viên',
      'change 2 DV000001 Điện thoại: 0912345601 → 0912345688',
      'change 3 DV000002 Điện thoại: 0912345602 → 0912345687',
    ],
  },
  {
    name: 'p27-chua-vao-doan',
    file: 'p27-chua-vao-doan.csv',
    expected: [
      'columns Họ và tên | Ngày sinh | Lớp → Chi đoàn | Ngày vào Đoàn',
      'add 2 Họ và tên: Phạm Thị Bích; Ngày sinh: 04/05/2006; Chi đoàn: KT01; Tình trạng: Đang sinh hoạt',
      'add 3 Họ và tên: Vũ Đức Cường; Ngày sinh: 05/06/2006; Chi đoàn: KT01; Tình trạng: Đang sinh hoạt',
      'add 4 Họ và tên: Đỗ Mai Diệp; Ngày sinh: 06/07/2006; Chi đoàn: KT01; Tình trạng: Đang sinh hoạt',
      'add 5 Họ và tên: Hồ Gia Hân; Ngày sinh: 07/08/2006; Chi đoàn: KT01; Ngày vào Đoàn: 03/2021; Tình trạng: Đang sinh hoạt',
      'add 6 Họ và tên: Lý Kim An; Ngày sinh: 08/09/2006; Chi đoàn: KT01; Ngày vào Đoàn: 26/03/2021; Tình trạng: Đang sinh hoạt',
      'warn Cột “Ngày vào Đoàn”: “Chưa”, “Không” (dòng 2, 4) được hiểu là chưa có ngày.',
      'warn Cột “Ngày vào Đoàn”: “-” (dòng 3) được coi là ô trống.',
      'warn “03/2021” chưa có đủ ngày, tháng; tạm tính từ ngày đầu. Bổ sung ngày đầy đủ khi có.',
      'warn Ngày vào Đoàn (01/03/2021) chưa qua ngày tròn 15 tuổi (07/08/2021). Kiểm tra lại hai ngày.',
      'warn Ngày vào Đoàn (26/03/2021) chưa qua ngày tròn 15 tuổi (08/09/2021). Kiểm tra lại hai ngày.',
    ],
  },
  {
    name: 'p28-second-block-shifted',
    file: 'p28-second-block-shifted.csv',
    expected: [
      'columns Họ và tên | Ngày sinh | Lớp → Chi đoàn | MSSV | Họ và tên | Lớp → Chi đoàn',
      'left STT | STT',
      'add 2 Họ và tên: Phạm Thị Bích; Ngày sinh: 04/05/2006; Chi đoàn: KT01; Tình trạng: Đang sinh hoạt',
      'decide 6 Đỗ Mai Diệp: Chưa nhập Ngày sinh.',
      'skip 4 LỚP KT02',
    ],
  },
  {
    name: 'p29-same-person-two-classes',
    file: 'p29-same-person-two-classes.csv',
    expected: [
      'columns MSSV | Họ và tên | Ngày sinh | Lớp → Chi đoàn',
      'add 4 MSSV: 0070011; Họ và tên: Phạm Thị Bích; Ngày sinh: 04/05/2006; Chi đoàn: KT01; Tình trạng: Đang sinh hoạt',
      'decide 3 Nguyễn Văn Ánh: Trùng với dòng 2 của danh sách nhưng khác nội dung',
      'decide 5 Phạm Thị Bích: Trùng với dòng 4 của danh sách nhưng khác nội dung',
      'skip 2 Nguyễn Văn Ánh',
    ],
  },
  {
    name: 'p30-national-db-columns',
    file: 'p30-national-db-columns.csv',
    expected: [
      'columns Mã học sinh → MSSV | Họ và tên | Ngày sinh | Giới tính | Lớp → Chi đoàn | Chỗ ở hiện nay → Địa chỉ | Điện thoại học sinh → Điện thoại | Email học sinh → Email | Ngày vào Đoàn',
      'left STT | Nơi sinh | Điện thoại cha | Điện thoại mẹ | Họ tên cha | Họ tên mẹ | Năm sinh mẹ | Ngày vào Đội | Xã/phường nơi sinh | Tỉnh thường trú | Là đoàn viên',
      'add 2 MSSV: 0070011; Họ và tên: Phạm Thị Bích; Giới tính: Nữ; Ngày sinh: 04/05/2006; Chi đoàn: KT01; Điện thoại: 0912345611; Email: bich@example.com; Ngày vào Đoàn: 26/03/2021; Tình trạng: Đang sinh hoạt; Địa chỉ: 3 Hai Bà Trưng',
      'warn Ngày vào Đoàn (26/03/2021) chưa qua ngày tròn 15 tuổi (04/05/2021). Kiểm tra lại hai ngày.',
    ],
  },
  {
    name: 'p30b-la-doan-vien',
    file: 'p30b-la-doan-vien.csv',
    expected: [
      'columns MSSV | Họ và tên | Ngày sinh | Lớp → Chi đoàn | SĐT → Điện thoại',
      'left Là đoàn viên',
      'change 2 DV000001 Điện thoại: 0912345601 → 0912345688',
      'change 3 DV000002 Điện thoại: 0912345602 → 0912345687',
    ],
  },
  {
    name: 'p31-class-title-rows',
    file: 'p31-class-title-rows.csv',
    expected: [
      'columns MSSV | Họ và tên | Ngày sinh',
      'left STT',
      'add 3 MSSV: 0070011; Họ và tên: Phạm Thị Bích; Ngày sinh: 04/05/2006; Chi đoàn: KT01; Tình trạng: Đang sinh hoạt',
      'add 5 MSSV: 0070013; Họ và tên: Đỗ Mai Diệp; Ngày sinh: 06/07/2006; Chi đoàn: KT02; Tình trạng: Đang sinh hoạt',
      'skip 2 CHI ĐOÀN KT01',
      'skip 4 CHI ĐOÀN KT02',
      'warn Tiêu đề “KT01” là chi đoàn của dòng 3.',
      'warn Tiêu đề “KT02” là chi đoàn của dòng 5.',
    ],
  },
  {
    name: 'p32-ngay-sinh-variants',
    file: 'p32-ngay-sinh-variants.csv',
    expected: [
      'columns MSSV | Họ và tên | Ngày, tháng, năm sinh → Ngày sinh | Lớp → Chi đoàn',
      'add 2 MSSV: 0070011; Họ và tên: Phạm Thị Bích; Ngày sinh: 04/05/2006; Chi đoàn: KT01; Tình trạng: Đang sinh hoạt',
    ],
  },
  {
    name: 'p33-header-typos',
    file: 'p33-header-typos.csv',
    expected: [
      'columns MSSV | HỌ VÀ TÊN SV → Họ và tên | NGÀY SINH → Ngày sinh | CHI ĐOÀN → Chi đoàn | SỐ ĐT/ZALO → Điện thoại | NGÀY VÀO ĐOÀN (nếu có) → Ngày vào Đoàn',
      'left Sinh ngày (đã có cột khác)',
      'add 2 MSSV: 0070011; Họ và tên: PHẠM THỊ BÍCH; Ngày sinh: 04/05/2006; Chi đoàn: KT01; Điện thoại: 0912345611; Ngày vào Đoàn: 26/03/2021; Tình trạng: Đang sinh hoạt',
      'warn Ngày vào Đoàn (26/03/2021) chưa qua ngày tròn 15 tuổi (04/05/2021). Kiểm tra lại hai ngày.',
    ],
  },
  {
    name: 'p34-unit-from-title-applied-twice',
    file: 'p34-unit-from-title-applied-twice.csv',
    expected: [
      'columns Họ và tên | Ngày sinh',
      'skip 2 Nguyễn Văn Ánh',
      'skip 3 Đặng Văn Đức',
    ],
  },
  {
    name: 'p34-unit-from-title-applied-twice --unit KT01',
    file: 'p34-unit-from-title-applied-twice.csv',
    args: ['--unit', 'KT01'],
    expected: [
      'columns Họ và tên | Ngày sinh',
      'skip 2 Nguyễn Văn Ánh',
      'skip 3 Đặng Văn Đức',
    ],
  },
  {
    name: 'p35-three-rows-one-person',
    file: 'p35-three-rows-one-person.csv',
    expected: [
      'columns Họ và tên | Ngày sinh | Lớp → Chi đoàn | Email',
      'change 2 DV000004 Email: duc@example.com',
      'skip 3 Đặng Văn Đức',
      'skip 4 Đặng Văn Đức',
    ],
  },
  {
    name: 'p36-ngay-vao-hoc',
    file: 'p36-ngay-vao-hoc.csv',
    expected: [
      'columns Mã SV → MSSV | Họ và tên | Ngày sinh | Lớp → Chi đoàn',
      'left Ngày vào học',
      'add 3 MSSV: 0070011; Họ và tên: Phạm Thị Bích; Ngày sinh: 04/05/2006; Chi đoàn: KT01; Tình trạng: Đang sinh hoạt',
      'skip 2 Nguyễn Văn Ánh',
    ],
  },
  {
    name: 'p37-ten-dv-is-unit',
    file: 'p37-ten-dv-is-unit.csv',
    expected: [
      'columns Họ và tên | Ngày sinh | Chi đoàn',
      'left STT | Tên ĐV',
      'add 2 Họ và tên: Phạm Thị Bích; Ngày sinh: 04/05/2006; Chi đoàn: KT01; Tình trạng: Đang sinh hoạt',
      'add 3 Họ và tên: Vũ Đức Cường; Ngày sinh: 05/06/2006; Chi đoàn: KT01; Tình trạng: Đang sinh hoạt',
    ],
  },
  {
    name: 'p37-ten-dv-is-unit --columns Tên ĐV=Ghi chú',
    file: 'p37-ten-dv-is-unit.csv',
    args: ['--columns', 'Tên ĐV=Ghi chú'],
    expected: [
      'columns Tên ĐV → Ghi chú | Họ và tên | Ngày sinh | Chi đoàn',
      'left STT',
      'add 2 Họ và tên: Phạm Thị Bích; Ngày sinh: 04/05/2006; Chi đoàn: KT01; Tình trạng: Đang sinh hoạt; Ghi chú: Khoa Kế toán',
      'add 3 Họ và tên: Vũ Đức Cường; Ngày sinh: 05/06/2006; Chi đoàn: KT01; Tình trạng: Đang sinh hoạt; Ghi chú: Khoa Kế toán',
    ],
  },
  {
    name: 'p38-ho-va-ten-forms',
    file: 'p38-ho-va-ten-forms.csv',
    expected: [
      'columns Họ & tên → Họ và tên | Ngày sinh | Lớp → Chi đoàn',
      'left STT',
      'add 2 Họ và tên: Phạm Thị Bích; Ngày sinh: 04/05/2006; Chi đoàn: KT01; Tình trạng: Đang sinh hoạt',
    ],
  },
  {
    name: 'p38b-in-hoa',
    file: 'p38b-in-hoa.csv',
    expected: [
      'columns Họ và tên (in hoa) → Họ và tên | Ngày sinh | Lớp → Chi đoàn',
      'left STT',
      'add 2 Họ và tên: PHẠM THỊ BÍCH; Ngày sinh: 04/05/2006; Chi đoàn: KT01; Tình trạng: Đang sinh hoạt',
    ],
  },
  {
    name: 'x01-mssv-number-format',
    file: 'x01-mssv-number-format.xlsx',
    expected: [
      'columns MSSV | Họ và tên | Ngày sinh | Lớp → Chi đoàn',
      'add 3 MSSV: 0070011; Họ và tên: Phạm Thị Bích; Ngày sinh: 04/05/2006; Chi đoàn: KT01; Tình trạng: Đang sinh hoạt',
      'skip 2 Nguyễn Văn Ánh',
    ],
  },
  {
    name: 'x01b-mssv-number-no-dob',
    file: 'x01b-mssv-number-no-dob.xlsx',
    expected: [
      'columns MSSV | Họ và tên | Email',
      'change 2 DV000001 Email: anh@example.com → moi@example.com',
    ],
  },
  {
    name: 'x02-hidden-row',
    file: 'x02-hidden-row.xlsx',
    expected: [
      'columns MSSV | Họ và tên | Ngày sinh | Lớp → Chi đoàn',
      'add 2 MSSV: 0070011; Họ và tên: Phạm Thị Bích; Ngày sinh: 04/05/2006; Chi đoàn: KT01; Tình trạng: Đang sinh hoạt',
      'add 3 MSSV: 0070012; Họ và tên: Vũ Đức Cường; Ngày sinh: 05/06/2006; Chi đoàn: KT01; Tình trạng: Đang sinh hoạt',
      'add 4 MSSV: 0070013; Họ và tên: Đỗ Mai Diệp; Ngày sinh: 06/07/2006; Chi đoàn: KT01; Tình trạng: Đang sinh hoạt',
      'warn 1 dòng đang ẩn trong danh sách vẫn được đọc: dòng 3.',
    ],
  },
  {
    name: 'x03-error-cells',
    file: 'x03-error-cells.xlsx',
    expected: [
      'columns MSSV | Họ và tên | Ngày sinh | Lớp → Chi đoàn | Địa chỉ | Điện thoại',
      'add 3 Họ và tên: Phạm Thị Bích; Ngày sinh: 04/05/2006; Chi đoàn: KT01; Tình trạng: Đang sinh hoạt',
      'skip 2 Nguyễn Văn Ánh',
      'warn Cột “Địa chỉ”: ô lỗi “#N/A”, “#REF!” (dòng 2, 3) được coi là ô trống. Sửa công thức ở danh sách nếu cần giá trị.',
      'warn Cột “MSSV”: ô lỗi “#N/A” (dòng 3) được coi là ô trống. Sửa công thức ở danh sách nếu cần giá trị.',
    ],
  },
  {
    name: 'x05-sheets-per-class',
    file: 'x05-sheets-per-class.xlsx',
    expected: [
      'columns MSSV | Họ và tên | Ngày sinh',
      'decide 2 Phạm Thị Bích: Chờ xác nhận chi đoàn theo tên trang tính',
      'ask --by-sheet: Trang tính “KT01”: theo tên trang tính, các dòng không ghi lớp thuộc chi đoàn KT01.',
      'warn Chỉ nhập trang tính “KT01”; tệp còn danh sách ở “KT02”. Chọn bằng --sheet, hoặc lấy tất cả bằng --all-sheets.',
    ],
  },
  {
    name: 'x05-sheets-per-class --all-sheets',
    file: 'x05-sheets-per-class.xlsx',
    args: ['--all-sheets'],
    expected: [
      'columns MSSV | Họ và tên | Ngày sinh',
      'decide KT01!2 Phạm Thị Bích: Chờ xác nhận chi đoàn theo tên trang tính',
      'decide KT02!2 Đỗ Mai Diệp: Chờ xác nhận chi đoàn theo tên trang tính',
      'ask --by-sheet: Trang tính “KT01”: theo tên trang tính, các dòng không ghi lớp thuộc chi đoàn KT01.',
      'ask --by-sheet: Trang tính “KT02”: theo tên trang tính, các dòng không ghi lớp thuộc chi đoàn KT02.',
    ],
  },
  {
    name: 'x05-sheets-per-class --all-sheets --by-sheet',
    file: 'x05-sheets-per-class.xlsx',
    args: ['--all-sheets', '--by-sheet'],
    expected: [
      'columns MSSV | Họ và tên | Ngày sinh',
      'add KT01!2 MSSV: 0070011; Họ và tên: Phạm Thị Bích; Ngày sinh: 04/05/2006; Chi đoàn: KT01; Tình trạng: Đang sinh hoạt',
      'add KT02!2 MSSV: 0070013; Họ và tên: Đỗ Mai Diệp; Ngày sinh: 06/07/2006; Chi đoàn: KT02; Tình trạng: Đang sinh hoạt',
    ],
  },
  {
    name: 'x08-formula-no-cache',
    file: 'x08-formula-no-cache.xlsx',
    expected: [
      'columns MSSV | Họ và tên | Ngày sinh | Lớp → Chi đoàn | Ghi chú',
      'add 3 MSSV: 0070012; Họ và tên: Vũ Đức Cường; Ngày sinh: 05/06/2006; Chi đoàn: KT01; Tình trạng: Đang sinh hoạt; Ghi chú: ab',
      'decide 2 : Chưa nhập Họ và tên.',
      'warn Cột “Họ và tên”: công thức chưa có giá trị (dòng 2) được coi là ô trống. Mở danh sách bằng Excel hoặc LibreOffice, lưu lại rồi nhập.',
      'warn Cột “Ghi chú”: công thức chưa có giá trị (dòng 2) được coi là ô trống. Mở danh sách bằng Excel hoặc LibreOffice, lưu lại rồi nhập.',
    ],
  },
  {
    name: 'x10-hidden-first-sheet',
    file: 'x10-hidden-first-sheet.xlsx',
    expected: [
      'columns MSSV | Họ và tên | Ngày sinh | Lớp → Chi đoàn',
      'add 2 MSSV: 0070011; Họ và tên: Phạm Thị Bích; Ngày sinh: 04/05/2006; Chi đoàn: KT01; Tình trạng: Đang sinh hoạt',
      'warn Tệp còn danh sách ở trang tính ẩn “Cũ”, không nhập. Chọn bằng --sheet nếu cần.',
    ],
  },
  {
    name: 'x10-hidden-first-sheet --sheet Cũ',
    file: 'x10-hidden-first-sheet.xlsx',
    args: ['--sheet', 'Cũ'],
    expected: [
      'columns MSSV | Họ và tên | Ngày sinh | Lớp → Chi đoàn',
      'add 2 MSSV: 0070099; Họ và tên: Người Cũ; Ngày sinh: 07/08/2006; Chi đoàn: KT01; Tình trạng: Đang sinh hoạt',
      'warn Chỉ nhập trang tính “Cũ”; tệp còn danh sách ở “Mới”. Chọn bằng --sheet, hoặc lấy tất cả bằng --all-sheets.',
    ],
  },
  {
    name: 'x11-merged-two-row-header',
    file: 'x11-merged-two-row-header.xlsx',
    expected: [
      'columns Họ và tên → Họ và tên đệm |  → Tên | Ngày sinh | Giới tính › Nam → Giới tính (cột Nam) | Giới tính › Nữ → Giới tính (cột Nữ) | Chi đoàn',
      'left STT | Đoàn viên › Có | Đoàn viên › Không',
      'add 5 Họ và tên: Phạm Thị Bích; Giới tính: Nữ; Ngày sinh: 04/05/2006; Chi đoàn: KT01; Tình trạng: Đang sinh hoạt',
      'add 6 Họ và tên: Vũ Đức Cường; Giới tính: Nam; Ngày sinh: 05/06/2006; Chi đoàn: KT01; Tình trạng: Đang sinh hoạt',
      'skip 1 TRƯỜNG THỬ',
      'skip 2 DANH SÁCH ĐOÀN VIÊN CHI ĐOÀN KT01',
      'skip 7 Tổng cộng: 02 đoàn viên',
    ],
  },
  {
    name: 'x12-dob-split-3',
    file: 'x12-dob-split-3.xlsx',
    expected: [
      'columns Họ và tên | Ngày sinh › Ngày → Ngày sinh (cột Ngày) | Ngày sinh › Tháng → Ngày sinh (cột Tháng) | Ngày sinh › Năm → Ngày sinh (cột Năm) | Lớp → Chi đoàn',
      'left STT',
      'add 3 Họ và tên: Phạm Thị Bích; Ngày sinh: 04/05/2006; Chi đoàn: KT01; Tình trạng: Đang sinh hoạt',
    ],
  },
  {
    name: 'x13-html (.xls)',
    file: 'x13-html.xls',
    expected: [
      '“x13-html.xls” là trang web (HTML) mang tên bảng tính. Mở tệp bằng Excel hoặc LibreOffice rồi lưu lại dưới dạng .xlsx.',
    ],
  },
  {
    name: 'x13-html',
    file: 'x13-html.xlsx',
    expected: [
      '“x13-html.xlsx” là trang web (HTML) mang tên bảng tính. Mở tệp bằng Excel hoặc LibreOffice rồi lưu lại dưới dạng .xlsx.',
    ],
  },
  {
    name: 'x15-us-locale-swapped',
    file: 'x15-us-locale-swapped.xlsx',
    expected: [
      'columns MSSV | Họ và tên | Ngày sinh | Lớp → Chi đoàn',
      'decide 2 Phạm Thị Bích: Chờ xác nhận thứ tự ngày, tháng',
      'decide 3 Vũ Đức Cường: Chờ xác nhận thứ tự ngày, tháng',
      'decide 4 Đỗ Mai Diệp: Chờ xác nhận thứ tự ngày, tháng',
      'decide 5 Hồ Gia Hân: Chờ xác nhận thứ tự ngày, tháng',
      'decide 6 Lý Kim An: Chờ xác nhận thứ tự ngày, tháng',
      'decide 7 Tạ Yến: Chờ xác nhận thứ tự ngày, tháng',
      'ask --dates keep | --dates swap: Cột “Ngày sinh”: ngày và tháng có thể bị đảo. Dòng 2 đang là 05/04/2006, nếu đảo lại là 04/05/2006.',
    ],
  },
  {
    name: 'x15-us-locale-swapped --dates swap',
    file: 'x15-us-locale-swapped.xlsx',
    args: ['--dates', 'swap'],
    expected: [
      'columns MSSV | Họ và tên | Ngày sinh | Lớp → Chi đoàn',
      'add 2 MSSV: 0070011; Họ và tên: Phạm Thị Bích; Ngày sinh: 04/05/2006; Chi đoàn: KT01; Tình trạng: Đang sinh hoạt',
      'add 3 MSSV: 0070012; Họ và tên: Vũ Đức Cường; Ngày sinh: 25/06/2006; Chi đoàn: KT01; Tình trạng: Đang sinh hoạt',
      'add 4 MSSV: 0070013; Họ và tên: Đỗ Mai Diệp; Ngày sinh: 06/07/2006; Chi đoàn: KT01; Tình trạng: Đang sinh hoạt',
      'add 5 MSSV: 0070014; Họ và tên: Hồ Gia Hân; Ngày sinh: 17/08/2006; Chi đoàn: KT01; Tình trạng: Đang sinh hoạt',
      'add 6 MSSV: 0070015; Họ và tên: Lý Kim An; Ngày sinh: 08/09/2006; Chi đoàn: KT01; Tình trạng: Đang sinh hoạt',
      'add 7 MSSV: 0070016; Họ và tên: Tạ Yến; Ngày sinh: 30/09/2006; Chi đoàn: KT01; Tình trạng: Đang sinh hoạt',
    ],
  },
  {
    name: 'x15-us-locale-swapped --dates keep',
    file: 'x15-us-locale-swapped.xlsx',
    args: ['--dates', 'keep'],
    expected: [
      'columns MSSV | Họ và tên | Ngày sinh | Lớp → Chi đoàn',
      'add 2 MSSV: 0070011; Họ và tên: Phạm Thị Bích; Ngày sinh: 05/04/2006; Chi đoàn: KT01; Tình trạng: Đang sinh hoạt',
      'add 3 MSSV: 0070012; Họ và tên: Vũ Đức Cường; Ngày sinh: 25/06/2006; Chi đoàn: KT01; Tình trạng: Đang sinh hoạt',
      'add 4 MSSV: 0070013; Họ và tên: Đỗ Mai Diệp; Ngày sinh: 07/06/2006; Chi đoàn: KT01; Tình trạng: Đang sinh hoạt',
      'add 5 MSSV: 0070014; Họ và tên: Hồ Gia Hân; Ngày sinh: 17/08/2006; Chi đoàn: KT01; Tình trạng: Đang sinh hoạt',
      'add 6 MSSV: 0070015; Họ và tên: Lý Kim An; Ngày sinh: 09/08/2006; Chi đoàn: KT01; Tình trạng: Đang sinh hoạt',
      'add 7 MSSV: 0070016; Họ và tên: Tạ Yến; Ngày sinh: 30/09/2006; Chi đoàn: KT01; Tình trạng: Đang sinh hoạt',
    ],
  },
  {
    name: 'dsdv',
    file: 'dsdv.xlsx',
    expected: [
      'columns Họ và tên | Ngày sinh › Nam → Ngày sinh (cột Nam) | Ngày sinh › Nữ → Ngày sinh (cột Nữ) | Thời gian vào đoàn → Ngày vào Đoàn | Email | Điện thoại | Đơn vị → Chi đoàn',
      'left STT | Mã định danh đoàn viên (sổ không có cột này) | Dân tộc (không nhập vào sổ) | Tôn giáo (không nhập vào sổ) | Quê quán | Địa chỉ thường trú | CMND/CCCD (không nhập vào sổ) | Ngày cấp | Nơi cấp | Trình độ văn hóa | Chuyên môn | LLCT | Tin học | Ngoại ngữ | Số NQ chuẩn y kết nạp (sổ không có cột này) | Số thẻ đoàn (sổ không có cột này) | Thời gian vào Đảng | Nghề nghiệp | Đối tượng | Rèn luyện | Đánh giá, xếp loại | Khen thưởng | Kỷ luật | Chức vụ | Hội | Đoàn viên danh dự',
      'add 9 Họ và tên: Phạm Thị Bích; Giới tính: Nữ; Ngày sinh: 04/05/2006; Chi đoàn: KT02; Điện thoại: 0912345611; Email: bich@example.com; Ngày vào Đoàn: 26/03/2022; Tình trạng: Đang sinh hoạt',
      'add 10 Họ và tên: Vũ Đức Cường; Giới tính: Nam; Ngày sinh: 05/06/2006; Chi đoàn: KT02; Tình trạng: Đang sinh hoạt',
      'change 8 DV000002 Ngày vào Đoàn: 03/2021',
      'skip 7 Nguyễn Văn Ánh',
      'skip 2 DANH SÁCH ĐOÀN VIÊN',
      'skip 3 Đoàn cơ sở Thử',
      'warn “03/2021” chưa có đủ ngày, tháng; tạm tính từ ngày đầu. Bổ sung ngày đầy đủ khi có.',
      'warn Ngày vào Đoàn (01/03/2021) chưa qua ngày tròn 15 tuổi (15/11/2021). Kiểm tra lại hai ngày.',
    ],
  },
  {
    name: 'x14-only-list-hidden',
    file: 'x14-only-list-hidden.xlsx',
    expected: [
      'columns MSSV | Họ và tên | Ngày sinh | Lớp → Chi đoàn | SĐT → Điện thoại',
      'add 2 MSSV: 0070011; Họ và tên: Phạm Thị Bích; Ngày sinh: 04/05/2006; Chi đoàn: KT01; Điện thoại: 0912345611; Tình trạng: Đang sinh hoạt',
      'add 3 MSSV: 0070012; Họ và tên: Vũ Đức Cường; Ngày sinh: 05/06/2006; Chi đoàn: KT01; Điện thoại: 0912345612; Tình trạng: Đang sinh hoạt',
      'warn Trang tính đang ẩn “Ẩn” vẫn được đọc.',
    ],
  },
  {
    name: 'p39-mssv-around',
    file: 'p39-mssv-around.csv',
    expected: [
      'columns MSSV | Họ và tên | Ngày sinh | Lớp → Chi đoàn',
      'add 2 MSSV: 0070011; Họ và tên: Phạm Thị Bích; Ngày sinh: 04/05/2006; Chi đoàn: KT01; Tình trạng: Đang sinh hoạt',
      'add 3 MSSV: 0070012; Họ và tên: Vũ Đức Cường; Ngày sinh: 05/06/2006; Chi đoàn: KT01; Tình trạng: Đang sinh hoạt',
      'add 4 MSSV: 70013; Họ và tên: Đỗ Mai Diệp; Ngày sinh: 06/07/2006; Chi đoàn: KT01; Tình trạng: Đang sinh hoạt',
      'add 5 Họ và tên: Hồ Gia Hân; Ngày sinh: 07/08/2006; Chi đoàn: KT01; Tình trạng: Đang sinh hoạt',
      'warn Cột “MSSV”: công thức chưa có giá trị (dòng 5) được coi là ô trống. Mở danh sách bằng Excel hoặc LibreOffice, lưu lại rồi nhập.',
    ],
  },
  {
    name: 'x16-looks',
    file: 'x16-looks.xlsx',
    expected: [
      'columns MSSV | Họ và tên | Ngày sinh | Lớp → Chi đoàn',
      'add 2 MSSV: 0070011; Họ và tên: Phạm Thị Bích; Ngày sinh: 04/05/2006; Chi đoàn: KT01; Tình trạng: Đang sinh hoạt',
      'add 3 MSSV: SV0012; Họ và tên: Vũ Đức Cường; Ngày sinh: 05/06/2006; Chi đoàn: KT01; Tình trạng: Đang sinh hoạt',
      'add 4 MSSV: 70013; Họ và tên: Đỗ Mai Diệp; Ngày sinh: 06/07/2006; Chi đoàn: KT01; Tình trạng: Đang sinh hoạt',
      'decide 5 Hồ Gia Hân: “2006-08-06T17:00:00.000Z” không phải là ngày hợp lệ. Nhập theo dạng ngày/tháng/năm, ví dụ 28/02/2005.',
    ],
  },
];
