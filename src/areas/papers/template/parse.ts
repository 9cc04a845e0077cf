/** Where something stands in a template, both counted from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

export type ProblemCode = 'unknown' | 'unclosed' | 'nested' | 'no-begin' | 'no-end';

/** What is wrong with a template: the text that it is about stays in the paper as it is. */
export interface TemplateProblem extends Place {
  readonly code: ProblemCode;
  readonly text: string;
}

/** `{{name}}`: a value, a table or what an officer is to write. */
export interface Placeholder extends Place {
  readonly kind: 'placeholder';
  readonly name: string;
  readonly source: string;
}

/** What is printed while something holds, or for each of some things. */
export interface Section extends Place {
  readonly kind: 'if' | 'each';
  readonly name: string;
  readonly source: string;
  readonly nodes: readonly Node[];
}

export type Node = { readonly kind: 'text'; readonly text: string } | Placeholder | Section;

export interface Parsed {
  readonly nodes: readonly Node[];
  readonly problems: readonly TemplateProblem[];
}

/** {{nếu có: …}} … {{hết}}, {{mỗi: …}} … {{hết}} */
const BEGIN: readonly (readonly [Section['kind'], RegExp])[] = [
  ['if', /^nếu có\s*:\s*/i],
  ['each', /^mỗi\s*:\s*/i],
];
const END = /^hết$/i;

interface Open extends Place {
  readonly kind: Section['kind'];
  readonly name: string;
  readonly source: string;
  readonly nodes: Node[];
}

/** Reads the text of a template; each character is looked at a fixed number of times. */
export function parseTemplate(text: string): Parsed {
  const problems: TemplateProblem[] = [];
  const root: Node[] = [];
  const open: Open[] = [];
  const put = (node: Node): void => {
    (open[open.length - 1]?.nodes ?? root).push(node);
  };
  for (const token of tokens(text.normalize('NFC').replace(/\r\n?/g, '\n'), problems)) {
    if (token.kind === 'text') put(token);
    else if (END.test(token.name)) {
      const section = open.pop();
      if (section === undefined) {
        problems.push({ ...placeOf(token), code: 'no-begin', text: token.source });
        put({ kind: 'text', text: token.source });
      } else put(section);
    } else {
      const begin = BEGIN.find(([, pattern]) => pattern.test(token.name));
      if (begin === undefined) put(token);
      else open.push({ ...token, kind: begin[0], name: token.name.replace(begin[1], ''), nodes: [] });
    }
  }
  // What was never ended stays as it was written, and what stands in it is printed.
  for (let section = open.pop(); section !== undefined; section = open.pop()) {
    problems.push({ ...placeOf(section), code: 'no-end', text: section.source });
    put({ kind: 'text', text: section.source });
    for (const node of section.nodes) put(node);
  }
  return { nodes: root, problems: problems.sort((a, b) => a.line - b.line || a.column - b.column) };
}

function placeOf({ line, column }: Place): Place {
  return { line, column };
}

type Token = { readonly kind: 'text'; readonly text: string } | Placeholder;

/** A placeholder stands on one line. One that is not closed, or begins within another, is text. */
function* tokens(text: string, problems: TemplateProblem[]): Generator<Token> {
  const lines = text.split('\n');
  for (const [at, content] of lines.entries()) {
    const isAlone = /^\s*\{\{\s*(nếu có\s*:|mỗi\s*:|hết)[^{}]*\}\}\s*$/i.test(content);
    yield* tokensOfLine(isAlone ? content.trim() : content, at + 1, problems);
    // A line that only begins or ends a section is none of the paper's.
    if (at < lines.length - 1 && !isAlone) yield { kind: 'text', text: '\n' };
  }
}

function* tokensOfLine(content: string, line: number, problems: TemplateProblem[]): Generator<Token> {
  let at = 0;
  while (at < content.length) {
    const begin = content.indexOf('{{', at);
    if (begin < 0) break;
    if (begin > at) yield { kind: 'text', text: content.slice(at, begin) };
    const end = content.indexOf('}}', begin + 2);
    const inner = content.indexOf('{{', begin + 2);
    const place = { line, column: begin + 1 };
    if (end < 0 || (inner >= 0 && inner < end)) {
      const stop = inner >= 0 ? inner : content.length;
      const source = content.slice(begin, stop);
      problems.push({ ...place, code: end < 0 ? 'unclosed' : 'nested', text: source });
      yield { kind: 'text', text: source };
      at = stop;
    } else {
      const source = content.slice(begin, end + 2);
      const name = content
        .slice(begin + 2, end)
        .replace(/\s+/g, ' ')
        .trim();
      yield { kind: 'placeholder', name, source, ...place };
      at = end + 2;
    }
  }
  if (at < content.length) yield { kind: 'text', text: content.slice(at) };
}
