import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { fromOldCode, oldCodeOf } from '../../src/text/old-letters';
import { name } from './arbitraries';

describe('an old code is recognised and read', () => {
  test.each([
    ['NguyÔn V¨n §øc', 'TCVN3', 'Nguyễn Văn Đức'],
    ['Nguyeãn Vaên Ñöùc', 'VNI', 'Nguyễn Văn Đức'],
    ['Hä vµ tªn', 'TCVN3', 'Họ và tên'],
    ['Hoï vaø teân', 'VNI', 'Họ và tên'],
    ['Ngµy th¸ng n¨m sinh', 'TCVN3', 'Ngày tháng năm sinh'],
    ['§\u00adêng ThÞ Th\u00ad¬ng', 'TCVN3', 'Đường Thị Thương'],
    ['Döông Thò Thuyû', 'VNI', 'Dương Thị Thuỷ'],
    ['NGUYEÃN VAÊN ÑÖÙC', 'VNI', 'NGUYỄN VĂN ĐỨC'],
    ['NGUYÔN V¡N §øC', 'TCVN3', 'NGUYỄN VĂN ĐỨC'],
    ['Tröông Quyønh Nhö', 'VNI', 'Trương Quỳnh Như'],
    ['§ç ThÞ Ngäc ¸nh', 'TCVN3', 'Đỗ Thị Ngọc ánh'],
    ['X· Phó Hé, sè 12', 'TCVN3', 'Xã Phú Hộ, số 12'],
    ['Lyù Kyø Myõ Nguyeät', 'VNI', 'Lý Kỳ Mỹ Nguyệt'],
  ] as const)('%s', (written, code, expected) => {
    expect(oldCodeOf(written)).toBe(code);
    expect(fromOldCode(written, code)).toBe(expected);
  });
});

test.each([
  'Nguyễn Văn Ánh',
  'Lê Hà',
  'Trí',
  'TRẦN THỊ HOÀ',
  'Nguyen Van An',
  'José Müller',
  'François',
  'KT01 · 20 °C',
  '12 Lê Lợi',
  '200.000 ₫',
  '',
  '±½',
])('%s is no old code', (written) => {
  expect(oldCodeOf(written)).toBeNull();
});

test('no Vietnamese name in Unicode is taken for an old code', () => {
  fc.assert(
    fc.property(name, (written) => {
      expect(oldCodeOf(written)).toBeNull();
    }),
  );
});

/** Every letter with every tone, by the standard's own table (glibc's TCVN5712-1). */
test('each letter of TCVN3 is read as the standard has it', () => {
  const codes = '¨¾»¼½Æ©ÊÇÈÉË¸µ¶·¹®ÐÌÎÏÑªÕÒÓÔÖÝ×ØÜÞãßáâä«èåæçé¬íêëìîóïñòô\u00adøõö÷ùýúûüþ¡¢§£¤¥¦';
  const letters = 'ăắằẳẵặâấầẩẫậáàảãạđéèẻẽẹêếềểễệíìỉĩịóòỏõọôốồổỗộơớờởỡợúùủũụưứừửữựýỳỷỹỵĂÂĐÊÔƠƯ';
  expect(Array.from(codes, (code) => fromOldCode(code, 'TCVN3')).join('')).toBe(letters);
});

test('each letter of VNI with its sign is one letter', () => {
  const written =
    'aâ aá aà aå aã aä aê aé aè aú aü aë eâ eá eà eå eã eä oâ oá oà oå oã oä aù eø oû uõ yï ôù ôø ôû ôõ ôï öù öø öû öõ öï ñ Ñ î æ ó ò í ì';
  const letters = 'â ấ ầ ẩ ẫ ậ ă ắ ằ ẳ ẵ ặ ê ế ề ể ễ ệ ô ố ồ ổ ỗ ộ á è ỏ ũ ỵ ớ ờ ở ỡ ợ ứ ừ ử ữ ự đ Đ ỵ ỉ ĩ ị í ì';
  expect(fromOldCode(written, 'VNI')).toBe(letters);
});
