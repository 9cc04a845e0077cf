import { DOMParser, type Element } from '@xmldom/xmldom';

export type Xml = Element;

/** The root of a part. @throws where the part is no XML. */
export function parseXml(text: string): Xml {
  const stop = (level: string, message: string): void => {
    if (level !== 'warning') throw new Error(message);
  };
  const root = new DOMParser({ onError: stop }).parseFromString(text, 'text/xml').documentElement;
  if (root === null) throw new Error('No root.');
  return root;
}

/** Names are told apart by their local part: files write the same element under other prefixes and namespaces. */
export function localName(element: Xml): string {
  return element.localName ?? element.nodeName;
}

/** The elements right below an element, in order; of a name where one is given. */
export function children(element: Xml | undefined, name?: string): Xml[] {
  const found: Xml[] = [];
  for (let node = element?.firstChild ?? null; node !== null; node = node.nextSibling) {
    if (node.nodeType === 1 && (name === undefined || localName(node as Xml) === name)) found.push(node as Xml);
  }
  return found;
}

export function child(element: Xml | undefined, name: string): Xml | undefined {
  return children(element, name)[0];
}

/** The elements of a name anywhere below. */
export function below(element: Xml, name: string): Xml[] {
  return children(element).flatMap((each) => [...(localName(each) === name ? [each] : []), ...below(each, name)]);
}

export function attribute(element: Xml | undefined, name: string): string | undefined {
  if (element === undefined) return undefined;
  for (let at = 0; at < element.attributes.length; at++) {
    const found = element.attributes.item(at);
    if (found !== null && (found.localName ?? found.name) === name) return found.value;
  }
  return undefined;
}

/** The `val` of a child. */
export function valueOf(element: Xml | undefined, name: string): string | undefined {
  return attribute(child(element, name), 'val');
}

/** A property that is on or off; undefined where it isn't said. */
export function isOn(element: Xml | undefined, name: string): boolean | undefined {
  const property = child(element, name);
  if (property === undefined) return undefined;
  return !['0', 'false', 'off', 'none'].includes(attribute(property, 'val') ?? 'true');
}

const UNIT_IN_POINTS: Readonly<Record<string, number>> = {
  pt: 1,
  pc: 12,
  pi: 12,
  in: 72,
  cm: 72 / 2.54,
  mm: 72 / 25.4,
};

/** A length; files write it as a number of small units, `perPoint` to a point, or with a unit (12pt, 1.27cm). */
export function measure(text: string | undefined, perPoint: number): number | undefined {
  const match = /^(-?[\d.]+)(pt|pc|pi|in|cm|mm)?$/.exec(text ?? '');
  if (match === null) return undefined;
  const unit = match[2];
  const value = Number(match[1]) * (unit === undefined ? 1 : (UNIT_IN_POINTS[unit] ?? 1) * perPoint);
  return Number.isFinite(value) ? Math.round(value) : undefined;
}

/** A length in twips. */
export function twips(element: Xml | undefined, ...names: readonly string[]): number | undefined {
  for (const name of names) {
    const value = measure(attribute(element, name), 20);
    if (value !== undefined) return value;
  }
  return undefined;
}
