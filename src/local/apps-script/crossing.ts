/** An object of Google's that a script holds, as a Lock or a Menu: what it is, and which one. */
export class RemoteObject {
  constructor(
    readonly type: string,
    /** Tells the methods of the type which object is meant. */
    readonly self: string | number,
  ) {}
}

/** A value of an enum of Google's, as `Ui.ButtonSet` `YES_NO`. */
export class EnumValue {
  constructor(
    readonly type: string,
    readonly name: string,
  ) {}
}

/** What goes between a script and its services: JSON, one of Google's own objects, a date, or these within lists and records. */
export type Crossing =
  | { value?: unknown }
  | { object: { type: string; self: string | number } }
  | { enumValue: { type: string; name: string } }
  | { date: number }
  | { list: Crossing[] }
  | { record: Record<string, Crossing> };

/** `Date`s arrive as dates of the script's own. */
export function toCrossing(value: unknown): Crossing {
  if (value instanceof RemoteObject) return { object: { type: value.type, self: value.self } };
  if (value instanceof EnumValue) return { enumValue: { type: value.type, name: value.name } };
  if (value instanceof Date) return { date: value.getTime() };
  if (!isSpecial(value)) return { value };
  if (Array.isArray(value)) return { list: value.map(toCrossing) };
  return {
    record: Object.fromEntries(Object.entries(value as object).map(([key, one]) => [key, toCrossing(one)])),
  };
}

export function fromCrossing(crossing: Crossing): unknown {
  if ('object' in crossing) return new RemoteObject(crossing.object.type, crossing.object.self);
  if ('enumValue' in crossing) return new EnumValue(crossing.enumValue.type, crossing.enumValue.name);
  if ('date' in crossing) return new Date(crossing.date);
  if ('list' in crossing) return crossing.list.map(fromCrossing);
  if ('record' in crossing) {
    return Object.fromEntries(Object.entries(crossing.record).map(([key, one]) => [key, fromCrossing(one)]));
  }
  return crossing.value;
}

/** Whether something that is no JSON is in it. */
function isSpecial(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (value instanceof RemoteObject || value instanceof EnumValue || value instanceof Date) return true;
  return Object.values(value).some(isSpecial);
}
