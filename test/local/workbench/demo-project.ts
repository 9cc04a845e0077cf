import type { Project } from '../../../src/local/workbench/project';

/** A script that uses each of the services once, in the form in which it is pushed to Google. */
const CODE = `
function onOpen() {
  var ui = SpreadsheetApp.getUi();
  ui.createMenu('Thử')
    .addItem('Hỏi', 'ask')
    .addItem('Bảng bên', 'openSidebar')
    .addItem('Hộp thoại', 'openDialog')
    .addItem('Cửa sổ nổi', 'openModeless')
    .addSeparator()
    .addSubMenu(ui.createMenu('Thêm').addItem('Biểu mẫu', 'makeForm').addItem('Gửi thư', 'sendMail').addItem('Cài lịch', 'install'))
    .addItem('Báo lỗi', 'fail')
    .addToUi();
}
function onEdit(e) {
  if (e.range.getColumn() === 2) e.range.setNote('Đã nhập: ' + e.value);
}
function ask() {
  var ui = SpreadsheetApp.getUi();
  var answer = ui.prompt('Hỏi tên', 'Họ và tên?', ui.ButtonSet.OK_CANCEL);
  if (answer.getSelectedButton() !== ui.Button.OK) return;
  SpreadsheetApp.getActive().getSheetByName('Danh sách').getRange('A2').setValue(answer.getResponseText());
  ui.alert('Xong', 'Đã ghi ' + answer.getResponseText(), ui.ButtonSet.OK);
}
function openSidebar() {
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('panel').setTitle('Bảng thử'));
}
function openDialog() {
  var page = HtmlService.createHtmlOutput('<p>Nội dung hộp thoại</p><button onclick="google.script.host.close()">Đóng lại</button>');
  SpreadsheetApp.getUi().showModalDialog(page.setWidth(320).setHeight(120), 'Hộp thoại thử');
}
function openModeless() {
  var page = HtmlService.createHtmlOutput('<button onclick="google.script.host.setHeight(90); google.script.host.setWidth(200)">Thu nhỏ</button>');
  SpreadsheetApp.getUi().showModelessDialog(page.setWidth(300).setHeight(150), 'Cửa sổ nổi');
}
function double(x) { return { twice: x.number * 2, name: x.name }; }
function slow(n) { Utilities.sleep(30); return n; }
function whoAmI() { return Session.getActiveUser().getEmail(); }
function giveDate() { return new Date(0); }
function secret_() { return 'không được gọi'; }
function makeForm() {
  var form = FormApp.create('Phiếu ý kiến', true).setDescription('Ý kiến của đoàn viên').setConfirmationMessage('Cảm ơn.');
  form.addTextItem().setTitle('Họ và tên').setRequired(true);
  form.addMultipleChoiceItem().setTitle('Hài lòng').setChoiceValues(['Có', 'Chưa']);
  form.setDestination(FormApp.DestinationType.SPREADSHEET, SpreadsheetApp.getActive().getId());
}
function sendMail() {
  MailApp.sendEmail({ to: 'chi.doan@example.org', subject: 'Tổng hợp tuần', body: 'Số liệu: 3', htmlBody: '<h1>Số liệu</h1><p>3</p>' });
}
function install() {
  ScriptApp.newTrigger('daily').timeBased().everyDays(1).atHour(6).create();
  ScriptApp.newTrigger('submitted').forSpreadsheet(SpreadsheetApp.getActive()).onFormSubmit().create();
}
function daily() { console.log('chạy hằng ngày'); SpreadsheetApp.getActive().getSheetByName('Danh sách').getRange('D1').setValue('đã chạy'); }
function submitted(e) { console.log('nhận ' + e.namedValues['Họ và tên'][0] + ' ở dòng ' + e.range.getRow()); }
function fail() { throw new Error('không chạy được'); }
`;

const PANEL = `<!doctype html><html><head><base target="_top"></head><body style="font:13px Arial">
<form id="form"><label>Số <input name="number" value="21"></label></form>
<button id="double">Nhân đôi</button><button id="date">Gửi ngày</button><button id="unknown">Gọi sai</button>
<button id="secret">Gọi kín</button><button id="returned">Nhận ngày</button><button id="many">Gọi nhiều</button>
<p id="answer"></p>
<script>
  var answer = document.getElementById('answer');
  function show(value, user) { answer.textContent = JSON.stringify(value) + (user ? ' ' + user : ''); }
  function failed(error) { answer.textContent = error.name + ': ' + error.message; }
  var run = google.script.run.withFailureHandler(failed);
  function on(id, call) { document.getElementById(id).onclick = call; }
  on('double', function () { run.withSuccessHandler(show).withUserObject('của Ánh').double({ number: 21, name: 'Ánh' }); });
  on('date', function () { try { run.double({ when: new Date() }); } catch (e) { answer.textContent = 'bị chặn: ' + e.message; } });
  on('unknown', function () { run.withSuccessHandler(show).khongCo(); });
  on('secret', function () { run.withSuccessHandler(show).secret_(); });
  on('returned', function () { run.withSuccessHandler(show).giveDate(); });
  on('many', function () {
    var got = [];
    for (var i = 0; i < 12; i++) run.withSuccessHandler(function (n) { got.push(n); show(got.slice().sort(function (a, b) { return a - b; })); }).slow(i);
  });
</script></body></html>`;

const SCOPES = [
  'spreadsheets',
  'script.container.ui',
  'script.send_mail',
  'script.scriptapp',
  'forms',
  'userinfo.email',
];

export const DEMO: Project = {
  code: CODE,
  fileName: 'Code.js',
  pages: new Map([['panel', PANEL]]),
  scopes: SCOPES.map((scope) => `https://www.googleapis.com/auth/${scope}`),
  timeZone: 'Asia/Ho_Chi_Minh',
};
