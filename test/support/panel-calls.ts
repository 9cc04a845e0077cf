import type { Answer } from '../../src/panel-api/answer';
import type { WrittenField } from '../../src/panel-api/fields';
import type { ArgumentsOf, RequestName, ResultOf } from '../../src/panel-api/requests';
import { fill, setUp, smallRegister } from './register';
import { BUILD, type Acting, type World } from './world';

let requests = 0;

/** What a panel sends. */
export function request(name: string, args: object, id?: string): object {
  requests += 1;
  return { name, args, build: BUILD, id: id ?? `request-${String(requests)}` };
}

export interface Asking extends Acting {
  readonly id?: string;
}

/** A panel asks. */
export async function ask<N extends RequestName>(
  world: World,
  name: N,
  args: ArgumentsOf<N>,
  { id, ...acting }: Asking = {},
): Promise<Answer<ResultOf<N>>> {
  const { value } = await world.act('panelCall', { ...acting, args: [request(name, args, id)] });
  return value as Answer<ResultOf<N>>;
}

/** What was answered, where all went well. */
export async function result<N extends RequestName>(
  world: World,
  name: N,
  args: ArgumentsOf<N>,
  asking?: Asking,
): Promise<ResultOf<N>> {
  const answer = await ask(world, name, args, asking);
  if (answer.status !== 'ok') throw new Error(JSON.stringify(answer));
  return answer.result;
}

/** Fields as a panel sends them; `seen` is what it read. */
export function fields(
  texts: Readonly<Record<string, string>>,
  seen: Readonly<Record<string, string>> = {},
): WrittenField[] {
  return Object.entries(texts).map(([property, text]) => ({ property, text, seen: seen[property] ?? '' }));
}

/** A register whose people have keys: DV000001 Lê Ân … DV000005 Vũ Em, and contacts VD000001 to VD000003. */
export async function register(): Promise<World> {
  const world = await smallRegister();
  await world.act('checkData');
  world.toasts.length = 0;
  return world;
}

/** A committee's file beside that register; Lê Ân and Ngô Chi are rated best. */
export async function committee(): Promise<World> {
  const world = await setUp('2');
  const other = await register();
  fill(other, 'Xếp loại', [
    { 'Mã ĐVTN': 'DV000001', 'Năm học': '2025-2026', 'Xếp loại': 'Hoàn thành xuất sắc nhiệm vụ' },
    { 'Mã ĐVTN': 'DV000002', 'Năm học': '2025-2026', 'Xếp loại': 'Hoàn thành nhiệm vụ' },
    { 'Mã ĐVTN': 'DV000003', 'Năm học': '2025-2026', 'Xếp loại': 'Hoàn thành xuất sắc nhiệm vụ' },
  ]);
  world.spreadsheets.set('so-cua-doan', other.book);
  fill(world, 'Cấu hình', [{ Mã: 'Địa chỉ Sổ Đoàn', 'Giá trị': 'so-cua-doan' }]);
  return world;
}
