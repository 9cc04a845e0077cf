import { beforeAll, describe, expect, test } from '@jest/globals';
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkCommand } from '../../src/cli/commands/check';
import { AN, BINH, CLEAN, csvOf, PEOPLE_HEADERS, scratch, TODAY, UNITS } from './support/books';
import { FAULTS } from './support/faults';
import { ask, ROOT, soDoan } from './support/run';

const { path, folder, xlsx } = scratch();
const clean = join(path, 'sạch.xlsx');
const faults = join(path, 'lỗi.xlsx');

beforeAll(async () => {
  await xlsx('sạch', CLEAN);
  await xlsx('lỗi', FAULTS);
});

const PERIOD = ['--from', '2025-09-01', '--to', '2026-08-31'];

describe('check', () => {
  test('--json is one document and nothing else; 0 without errors', async () => {
    expect(await soDoan('check', clean, '--today', TODAY, '--json')).toEqual({
      code: 0,
      stdout: '{"issues":[],"counts":{"errors":0,"warnings":0}}\n',
      stderr: '',
    });
  });

  test('1 with errors; each issue has the members of the contract', async () => {
    const files = {
      'Đơn vị.csv': csvOf(UNITS),
      'ĐVTN.csv': csvOf([PEOPLE_HEADERS, AN, [...BINH.slice(0, 3), '31/02/2006', ...BINH.slice(4)]]),
    };
    const { code, stdout, stderr } = await soDoan('check', '--json', folder('một lỗi', files), `--today=${TODAY}`);
    expect({ code, stderr, lines: stdout.split('\n').length }).toEqual({ code: 1, stderr: '', lines: 2 });
    expect(JSON.parse(stdout)).toEqual({
      issues: [
        {
          code: 'bad-date',
          severity: 'error',
          table: 'ĐVTN',
          row: 3,
          key: 'DV000002',
          column: 'Ngày sinh',
          message: '“31/02/2006” không phải là ngày hợp lệ. Nhập theo dạng ngày/tháng/năm, ví dụ 28/02/2005.',
        },
      ],
      counts: { errors: 1, warnings: 0 },
    });
  });

  test('warnings alone are 0', async () => {
    const young = AN.map((cell) => (cell === '26/03/2022' ? '2022' : cell));
    const file = await xlsx('cảnh báo', { 'Đơn vị': UNITS, ĐVTN: [PEOPLE_HEADERS, young] });
    const { code, stdout } = await soDoan('check', file, '--today', TODAY, '--json');
    expect({ code, counts: (JSON.parse(stdout) as { counts: unknown }).counts }).toEqual({
      code: 0,
      counts: { errors: 0, warnings: 1 },
    });
  });

  test('for people: by sheet, a table with the words of the contract, and the sum', async () => {
    const { code, stdout, stderr } = await soDoan('check', faults, '--today', TODAY);
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    const lines = stdout.split('\n');
    expect(lines[0]).toBe(`${faults} · kiểm tra ngày 15/11/2026`);
    expect(lines).toContain('ĐVTN');
    expect(lines).toContain('  Mức       Dòng  Mã        Cột                 Nội dung');
    expect(lines).toContain('  Lỗi         25  #25       Ngày sinh           Chưa nhập Ngày sinh.');
    expect(lines.slice(-2)).toEqual(['36 lỗi, 34 cảnh báo.', '']);
    expect(stdout).not.toMatch(/undefined|null|NaN|\[object|\b(error|warning)\b/);
  });

  test('a reader that stops early, as head does, gets no stack trace', async () => {
    const child = spawn(process.execPath, [
      join(ROOT, 'build/so-doan.cjs'),
      'check',
      faults,
      '--today',
      TODAY,
      '--json',
    ]);
    child.stdout.destroy();
    let stderr = '';
    child.stderr.on('data', (part: Buffer) => {
      stderr += part.toString();
    });
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
  });

  test('for people, nothing wrong', async () => {
    expect((await soDoan('check', clean, '--today', TODAY)).stdout).toBe(
      `${clean} · kiểm tra ngày 15/11/2026\n\nKhông có lỗi, không có cảnh báo.\n`,
    );
  });

  test('for people, 50 of a sheet and how many more; nothing that steers the terminal', async () => {
    const rows = Array.from({ length: 60 }, (_, at) => [
      '',
      `SV${String(at)}`,
      `Lê\u001b[31mÂn ${String(at)}`,
      '01/02/2006',
      'KT99\u0007',
      '',
      '',
      'Đang sinh hoạt',
    ]);
    const files = { 'Đơn vị.csv': csvOf(UNITS), 'ĐVTN.csv': csvOf([PEOPLE_HEADERS, ...rows]) };
    const { stdout } = await soDoan('check', folder('nhiều lỗi', files), '--today', TODAY);
    expect(stdout.match(/KT99/g)).toHaveLength(50);
    expect(stdout).toContain('\n  … và 10 mục khác (xem đủ bằng --json)\n');
    expect(stdout).toMatch(/^[^\p{Cc}]*(?:\n[^\p{Cc}]*)*$/u);
  });
});

describe('report', () => {
  test('--json is one document and nothing else, 0 though the data has errors', async () => {
    const { code, stdout, stderr } = await soDoan('report', faults, ...PERIOD, '--today', TODAY, '--json');
    expect({ code, stderr, lines: stdout.split('\n').length }).toEqual({ code: 0, stderr: '', lines: 2 });
    const report = JSON.parse(stdout) as Record<string, unknown>;
    expect(Object.keys(report)).toEqual(['period', 'unit', 'excluded', 'figures', 'byUnit']);
    expect(report['period']).toEqual({ from: '2025-09-01', to: '2026-08-31' });
  });

  test('for people: Vietnamese, with Vietnamese numbers and dates', async () => {
    const { code, stdout, stderr } = await soDoan('report', faults, ...PERIOD, '--today', TODAY);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout.split('\n').slice(0, 4)).toEqual([
      'SỐ LIỆU 1+1 VÀ GIỚI THIỆU VÀO ĐẢNG',
      'Đoàn Phân hiệu (PH)',
      'Từ ngày 01/09/2025 đến ngày 31/08/2026',
      '',
    ]);
    expect(stdout).toMatch(/\n {2}Tỷ lệ đoàn viên vận động thành công +12,5%\n/);
    // The first row of a code says what it is called.
    expect(stdout).toMatch(/\n {2}Chi đoàn KT02 \(KT02\) +6 /);
    expect(stdout).toMatch(/\n {2}GT000011 .* 1\.948 /);
    expect(stdout).not.toMatch(/undefined|null|NaN|\[object|[a-z][A-Z]/);
  });
});

describe('wrong use is 2 with one line on stderr and nothing on stdout', () => {
  const help = 'Gõ so-doan --help để xem';
  test.each<[string[], string]>([
    [[], `Chưa có lệnh. ${help} các lệnh.`],
    [['chekc', clean], `Không có lệnh “chekc”. Có phải “check”? ${help} các lệnh.`],
    [['xóa', clean], `Không có lệnh “xóa”. ${help} các lệnh.`],
    [['nhập', clean], `Không có lệnh “nhập”. ${help} các lệnh.`],
    [['import', clean], 'Lệnh import cần có --from.'],
    [['check'], 'Lệnh check cần có một tệp hoặc thư mục.'],
    [['check', ''], 'Lệnh check cần có một tệp hoặc thư mục.'],
    [
      ['check', clean, faults],
      'Lệnh check chỉ nhận một tệp hoặc thư mục. Có nhiều tệp thì để chung vào một thư mục và đưa thư mục đó.',
    ],
    [['check', clean, '--jsn'], `Không có tùy chọn “--jsn” cho lệnh này. ${help}.`],
    [['check', clean, '-x'], `Không có tùy chọn “-x” cho lệnh này. ${help}.`],
    [['check', clean, '--unit', 'PH'], `Không có tùy chọn “--unit” cho lệnh này. ${help}.`],
    [['check', clean, '--today'], 'Tùy chọn “--today” cần có giá trị.'],
    [['check', clean, '--today', '--json'], 'Tùy chọn “--today” cần có giá trị.'],
    [['check', clean, '--json=1'], 'Tùy chọn “--json” không nhận giá trị. Bỏ phần sau dấu “=”.'],
    [
      ['check', clean, '--today', '15/11/2026'],
      '--today “15/11/2026” không phải là ngày hợp lệ. Nhập dạng năm-tháng-ngày, ví dụ 2026-08-31.',
    ],
    [['check', join('/không có', 'sổ.xlsx'), '--json'], 'Không tìm thấy “/không có/sổ.xlsx”. Kiểm tra lại đường dẫn.'],
    [['report', clean], 'Lệnh report cần có --from.'],
    [['report', clean, '--from', '2025-09-01'], 'Lệnh report cần có --to.'],
    [
      ['report', clean, '--from', '2026-08-31', '--to', '2025-09-01'],
      'Ngày bắt đầu (31/08/2026) sau ngày kết thúc (01/09/2025). Đổi lại hai ngày.',
    ],
    [
      ['report', clean, ...PERIOD, '--unit', 'kt99', '--json'],
      'Không có đơn vị nào mang mã “kt99”. Kiểm tra lại mã ở trang tính Đơn vị.',
    ],
  ])('%j', async (args, line) => {
    expect(await soDoan(...args)).toEqual({ code: 2, stdout: '', stderr: `${line}\n` });
  });
});

test.each(['2026-02-30', '', 'hôm nay', '2026-11-15T00:00', '1899-12-31', '2026-11-15 '])(
  '--today “%s” is no date',
  async (day) => {
    expect((await ask('check', checkCommand, clean, `--today=${day}`)).stderr).toBe(
      `--today “${day}” không phải là ngày hợp lệ. Nhập dạng năm-tháng-ngày, ví dụ 2026-08-31.`,
    );
  },
);

test.each(['2026-1-5', '2026-01-5', '2026-1-05'])('--today “%s” lacks a zero', async (day) => {
  expect((await ask('check', checkCommand, clean, '--today', day)).stderr).toBe(
    `--today “${day}” không phải là ngày hợp lệ. Năm, tháng, ngày cần đủ 4-2-2 chữ số, ví dụ 2026-08-31.`,
  );
});

test('--version', async () => {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
  expect(await soDoan('--version')).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
});

describe('help', () => {
  test.each([[['--help']], [['-h']], [['help']], [['check', '--help']], [['report', '-h']]])('%j', async (args) => {
    const { code, stdout, stderr } = await soDoan(...args);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^Cách dùng: so-doan <lệnh>\n[^]* check <tệp>[^]* report <tệp>/);
  });
});
