import { choice, date, key, openChoice, ref, text } from '../../sheet/kinds';
import { column, table } from '../../sheet/table';

/** Tham mưu, phối hợp: proposals to the Party committee and work with others. */
export const PROPOSALS = table({
  name: 'proposals',
  title: 'Tham mưu, phối hợp',
  home: 'register',
  sheetId: 1403,
  area: 'advice',
  counted: true,
  key: 'key',
  prefix: 'TM',
  order: [['sent', 'answered']],
  columns: {
    key: column('Mã', key, { system: true }),
    type: column('Loại', choice(['Tham mưu cấp ủy', 'Phối hợp']), { required: true }),
    field: column(
      'Lĩnh vực',
      openChoice([], ['Cơ chế, nội dung công tác Đoàn', 'Công tác cán bộ', 'Giới thiệu đoàn viên ưu tú', 'Khác']),
    ),
    unit: column('Đơn vị', ref, { required: true, target: 'Đơn vị' }),
    partner: column('Cấp ủy, tổ chức', text, { required: true }),
    subject: column('Nội dung', text, { required: true }),
    document: column('Số văn bản', text),
    sent: column('Ngày gửi', date, { required: true }),
    answered: column('Ngày trả lời', date, { figured: true }),
    result: column('Kết quả', choice(['Chờ ý kiến', 'Chấp thuận', 'Không chấp thuận', 'Đã thực hiện']), {
      required: true,
    }),
    note: column('Ghi chú', text),
  },
});
