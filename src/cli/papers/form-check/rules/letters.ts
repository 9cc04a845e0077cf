import { FOUND } from '../../../../words/form-check';
import { FORM } from '../../../../areas/papers/form';
import { paragraphsOf, type Run } from '../../read/paper';
import { departure, type Departure } from '../departure';
import { placeOf } from '../lines';
import { textIn, type Parts } from '../parts';

/** One font throughout, and the language by which programs check spelling. */
export function lettersFollowForm({ paper }: Parts): Departure[] {
  return paper.sections
    .flatMap(({ blocks }) => paragraphsOf(blocks))
    .flatMap((paragraph) => {
      const where = placeOf(paragraph, textIn(paragraph));
      const runs = paragraph.runs.filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
      const fonts = new Set(runs.flatMap(fontsOf).filter((font) => font !== FORM.font));
      const languages = new Set(runs.filter(({ text }) => /\p{L}/u.test(text)).map(({ look }) => look.language));
      return [
        ...[...fonts].map((font) => departure('font', where, font)),
        ...[...languages]
          .filter((language) => !/^vi\b/i.test(language ?? ''))
          .map((language) => departure('language', where, language ?? FOUND.unsaid)),
      ];
    });
}

/** Letters with marks have a font of their own in a file. */
function fontsOf({ text, look }: Run): string[] {
  const hasOthers = /[^\u0000-\u007F]/.test(text.replace(/[–—‘’“”…\u00A0]/g, ''));
  const hasAscii = /[A-Za-z0-9]/.test(text);
  return [...(hasAscii ? [look.font] : []), ...(hasOthers ? [look.otherFont] : [])];
}
