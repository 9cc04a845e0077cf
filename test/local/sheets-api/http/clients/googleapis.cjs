// Google's own client against the stand-in: node googleapis.cjs ROOT TOKEN. Prints what it was answered, as JSON.
const { sheets } = require('googleapis/build/src/apis/sheets');

const [, , rootUrl, token] = process.argv;
const { spreadsheets: api } = sheets({ version: 'v4', rootUrl, headers: { Authorization: `Bearer ${token}` } });

async function main() {
  const { data: made } = await api.create({ requestBody: { properties: { title: 'Mới', locale: 'vi_VN' } } });
  const { spreadsheetId } = made;
  const requests = [{ addSheet: { properties: { title: 'Chi đoàn' } } }];
  await api.batchUpdate({ spreadsheetId, requestBody: { requests } });
  const table = [
    ['Tên', 'Ngày', 'Số'],
    ['Ánh', '15/11/2026', '1,5'],
  ];
  const { data: updated } = await api.values.update({
    spreadsheetId,
    range: "'Chi đoàn'!A1:C2",
    valueInputOption: 'USER_ENTERED',
    requestBody: { values: table },
  });
  await api.values.append({
    spreadsheetId,
    range: "'Chi đoàn'!A1",
    valueInputOption: 'RAW',
    requestBody: { values: [['=Bình', '+84', '']] },
  });
  const { data: read } = await api.values.get({ spreadsheetId, range: "'Chi đoàn'!A1:C3" });
  const ranges = ["'Chi đoàn'!A2", "'Chi đoàn'!B2:C2"];
  const { data: many } = await api.values.batchGet({ spreadsheetId, ranges });
  const data = [{ range: "'Chi đoàn'!A2", values: [['Ân']] }];
  await api.values.batchUpdate({ spreadsheetId, requestBody: { valueInputOption: 'RAW', data } });
  await api.values.clear({ spreadsheetId, range: "'Chi đoàn'!B2:C3" });
  const { data: left } = await api.values.get({ spreadsheetId, range: "'Chi đoàn'" });
  const { data: got } = await api.get({ spreadsheetId, fields: 'sheets.properties.title' });
  const refused = (call) =>
    call.then(
      () => null,
      ({ code, message }) => [code, message],
    );
  return {
    made: [spreadsheetId, made.properties.title],
    updatedCells: updated.updatedCells,
    read: read.values,
    many: many.valueRanges.map(({ values }) => values),
    left: left.values,
    got,
    unreadable: await refused(api.values.get({ spreadsheetId, range: 'Không có!A1' })),
    unknown: await refused(api.get({ spreadsheetId: 'ai' })),
  };
}

main().then((answers) => process.stdout.write(JSON.stringify(answers)));
