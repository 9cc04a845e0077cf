import type { BookChanges, DeskState, GridBook } from '../../../../src/local/workbench/protocol';

/** What two files of one desk look like from the page: a bit of everything. */
export const DESK: DeskState = {
  now: Date.UTC(2026, 10, 15, 0, 30, 5),
  timeZone: 'Asia/Ho_Chi_Minh',
  people: [
    { email: 'chu.so@example.org', name: 'Chủ sổ', role: 'owner' },
    { email: 'can.bo@example.org', name: 'Cán bộ thứ hai', role: 'editor' },
    { email: 'nguoi.xem@example.org', name: 'Người xem', role: 'viewer' },
  ],
  me: 'chu.so@example.org',
  files: [
    {
      id: 'so',
      title: 'Sổ thử',
      path: '/so/Sổ thử.xlsx',
      unsaved: true,
      saving: false,
      losses: [],
      menus: [
        {
          caption: 'Sổ',
          entries: [
            { kind: 'item', caption: 'Kiểm tra dữ liệu', functionName: 'checkData' },
            { kind: 'separator' },
            {
              kind: 'menu',
              menu: {
                caption: 'Tổng hợp',
                entries: [
                  { kind: 'item', caption: 'Tổng hợp tháng', functionName: 'reportMonth' },
                  { kind: 'item', caption: 'Tổng hợp năm học', functionName: 'reportYear' },
                ],
              },
            },
            { kind: 'item', caption: 'Tự kiểm tra', functionName: 'selfTest' },
          ],
        },
        { caption: 'Thư', entries: [{ kind: 'item', caption: 'Gửi tổng hợp', functionName: 'sendSummary' }] },
      ],
    },
    { id: 'phu', title: 'Sổ phụ', path: '/so/Sổ phụ.xlsx', unsaved: true, saving: false, losses: [], menus: [] },
  ],
  runs: [
    {
      id: 2,
      fileId: 'so',
      functionName: 'checkData',
      source: 'menu',
      email: 'chu.so@example.org',
      startedAt: Date.UTC(2026, 10, 15, 0, 20),
      milliseconds: 1540,
      outcome: 'failed',
      error: 'Error: Không đọc được trang tính Đơn vị.',
      logs: ['đọc 40 dòng'],
      calls: { 'Sheets.Spreadsheets.Values.batchGet': 2, 'SpreadsheetApp.getActive': 1 },
    },
    {
      id: 1,
      fileId: 'phu',
      functionName: 'onOpen',
      source: 'open',
      email: 'chu.so@example.org',
      startedAt: Date.UTC(2026, 10, 15, 0, 10),
      milliseconds: 80,
      outcome: 'done',
      logs: [],
      calls: {},
    },
  ],
  triggers: [
    {
      id: 't1',
      fileId: 'so',
      owner: 'chu.so@example.org',
      functionName: 'sendSummary',
      event: 'clock',
      schedule: '1 ngày một lần, lúc 6 giờ',
      next: Date.UTC(2026, 10, 15, 23),
    },
  ],
  forms: [
    {
      id: 'f1',
      title: 'Phiếu ý kiến',
      path: '/forms/f1/viewform',
      fileId: 'so',
      published: true,
      accepting: true,
      responses: 3,
    },
  ],
  mails: [
    {
      id: 'm1',
      from: 'chu.so@example.org',
      to: 'chi.doan@example.org',
      subject: 'Tổng hợp tuần',
      at: Date.UTC(2026, 10, 14, 23),
      text: 'Số liệu: 3',
      html: true,
    },
  ],
  quotas: [{ email: 'chu.so@example.org', mailLeft: 97, mailOf: 100 }],
};

export const BOOK: GridBook = { sheets: [], formats: [], locale: 'vi_VN' };

/** Changes of a book that change nothing. */
export const NOTHING: BookChanges = { added: [], framed: [], rows: [], formatsFrom: 0, formats: [], by: [] };
