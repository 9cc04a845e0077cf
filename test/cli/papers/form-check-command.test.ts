import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formCheckCommand } from '../../../src/cli/commands/form-check';
import { checkForm } from '../../../src/cli/papers/form-check/check-form';
import { scratch } from '../support/books';
import { ask } from '../support/run';
import { official, SIX_FAULTS } from './support/official-paper';

const { path, put, folder } = scratch();

function fixture(name: string): string[] {
  const bytes = readFileSync(join(__dirname, '..', '..', 'fixtures', 'papers', name));
  return checkForm(bytes).map(({ code }) => code);
}

describe('so-doan form-check', () => {
  test('exits 0 where all is right', async () => {
    const file = put('dung.docx', await official());
    expect(await ask('form-check', formCheckCommand, file)).toEqual({
      code: 0,
      stdout: `${file} · thể thức văn bản của Đoàn\n\nĐúng thể thức.\n`,
      stderr: '',
    });
    expect((await ask('form-check', formCheckCommand, file, '--json')).stdout).toBe('{"issues":[]}\n');
  });

  test('exits 1 with departures, as one JSON document', async () => {
    const file = put('sai.docx', await official(SIX_FAULTS));
    const { code, stdout } = await ask('form-check', formCheckCommand, file, '--json');
    const { issues } = JSON.parse(stdout) as { issues: Record<string, string>[] };
    expect(code).toBe(1);
    expect(issues).toHaveLength(6);
    expect(Object.keys(issues[0] ?? {})).toEqual(['code', 'where', 'found', 'expected']);
    expect((await ask('form-check', formCheckCommand, file)).stdout).toMatch(/\n6 chỗ chưa đúng thể thức\.\n$/);
  });

  test.each<[string, () => string, string]>([
    ['no file', () => join(path, 'không có.docx'), 'Không tìm thấy “{}”. Kiểm tra lại đường dẫn.'],
    ['a folder', () => folder('thư mục'), '“{}” không phải là văn bản .docx. Mở tệp và lưu lại dưới dạng .docx.'],
    [
      'a text',
      () => put('là chữ.docx', 'Đoàn'),
      '“{}” không phải là văn bản .docx. Mở tệp và lưu lại dưới dạng .docx.',
    ],
  ])('exits 2 for %s', async (_name, make, words) => {
    const file = make();
    const { code, stdout, stderr } = await ask('form-check', formCheckCommand, file);
    expect({ code, stdout, stderr }).toEqual({ code: 2, stdout: '', stderr: words.replace('{}', file) });
  });
});

describe('papers as other programs write them', () => {
  test('LibreOffice', () => {
    expect(fixture('libreoffice.docx')).toEqual([]);
    expect(fixture('libreoffice-six-faults.docx')).toEqual([
      'paper-size',
      'margins',
      'right-header',
      'number-year',
      'number-type',
      'signature-post',
    ]);
  });

  test('python-docx, with tabs between the sides, styles and a theme', () => {
    expect(fixture('python-docx-tabs.docx')).toEqual([
      'paper-size',
      'margins',
      'title-look',
      'title-dashes',
      'language',
      'font',
      'body-spacing',
      'body-align',
      'body-first-line',
      'body-spacing',
      'signature-name',
      'recipients-look',
      'recipient-look',
    ]);
  });
});
