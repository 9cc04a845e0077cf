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

/** What goes between a script and its services: JSON or one of Google's own objects. */
export type Crossing =
  | { value?: unknown }
  | { object: { type: string; self: string | number } }
  | { enumValue: { type: string; name: string } };

export function toCrossing(value: unknown): Crossing {
  if (value instanceof RemoteObject) return { object: { type: value.type, self: value.self } };
  if (value instanceof EnumValue) return { enumValue: { type: value.type, name: value.name } };
  return { value };
}

export function fromCrossing(crossing: Crossing): unknown {
  if ('object' in crossing) return new RemoteObject(crossing.object.type, crossing.object.self);
  if ('enumValue' in crossing) return new EnumValue(crossing.enumValue.type, crossing.enumValue.name);
  return crossing.value;
}
