import { openChoice, pattern } from './kinds';

/** Năm học: `2025-2026`, two years that follow each other. */
export const schoolYear = pattern(/^(?:19|20)\d{2}-\d{4}$/, '2025-2026', (text) => {
  const [first, second] = text.split('-').map(Number);
  return second === (first ?? NaN) + 1;
});

/** Quý: `Q1-2026`. */
export const quarter = pattern(/^Q[1-4]-(?:19|20)\d{2}$/, 'Q1-2026');

/** Giờ: `HH:mm`. */
export const timeOfDay = pattern(/^(?:[01]\d|2[0-3]):[0-5]\d$/, '14:30');

/** Tháng: `MM/yyyy`. */
export const month = pattern(/^(?:0[1-9]|1[0-2])\/(?:19|20)\d{2}$/, '09/2025');

/** Xếp loại chất lượng: rated once a year (30-HD/TWĐTN-BTC); the first is read by the nomination rules. */
export const grade = openChoice(
  ['Hoàn thành xuất sắc nhiệm vụ'],
  ['Hoàn thành tốt nhiệm vụ', 'Hoàn thành nhiệm vụ', 'Không hoàn thành nhiệm vụ', 'Không xếp loại'],
);
