import { scanXml, type XmlHandler } from '../xml-scanner';
import type { ZipParts } from '../zip-parts';
import type { Loss } from './losses';

const DRAWN: Readonly<Record<string, Loss>> = { pic: 'pictures', sp: 'shapes', cxnSp: 'shapes', grpSp: 'shapes' };

/** What is drawn on the sheets besides charts. */
export async function lossesOfDrawings(parts: ZipParts): Promise<Set<Loss>> {
  const found = new Set<Loss>();
  const handler: XmlHandler = {
    wantsText: false,
    open(name) {
      const loss = DRAWN[name];
      if (loss !== undefined) found.add(loss);
    },
    close: () => undefined,
    text: () => undefined,
  };
  for (const name of parts.names.filter((each) => /^xl\/drawings\/[^/]*\.xml$/.test(each))) {
    await scanXml(parts.chunks(name), handler);
  }
  return found;
}
