import { parse } from 'acorn';

/** As long as a name is when all is made small. */
const NAME = 2;

/**
 * Texts that come up often, each declared once at the top of the script: the names of tables, columns and states come up
 * some thousand times, and no minifier does that.
 * @param code of one immediately called function without parameters
 */
export function shareTexts(code) {
  const texts = new Map();
  const taken = new Set();
  visit(parse(code, { ecmaVersion: 2020 }), null, (node, parent) => {
    if (node.type === 'Identifier') taken.add(node.name);
    else if (isText(node) && mayBeShared(node, parent)) texts.set(node.value, [...(texts.get(node.value) ?? []), node]);
  });
  const shared = [];
  const names = freeNames(taken);
  let name = names.next().value;
  for (const nodes of [...texts.values()].sort((a, b) => b.length - a.length)) {
    const size = Buffer.byteLength(code.slice(nodes[0].start, nodes[0].end));
    const saved = nodes.length * (size - NAME) - (NAME + size + 2);
    if (saved <= 0) continue;
    shared.push({ name, nodes });
    name = names.next().value;
  }
  if (shared.length === 0) return code;
  const body = code.indexOf('{') + 1;
  const declared = shared.map(({ name: own, nodes }) => `${own}=${code.slice(nodes[0].start, nodes[0].end)}`);
  const changes = shared.flatMap(({ name: own, nodes }) => nodes.map((node) => ({ ...node, by: own })));
  return replaced(code, [{ start: body, end: body, by: `const ${declared.join()};` }, ...changes]);
}

function isText({ type, value }) {
  return type === 'Literal' && typeof value === 'string';
}

/** Not where the language wants the text itself, nor where engines run faster by knowing it. */
function mayBeShared(node, parent) {
  const isKey = (parent.type === 'Property' || parent.type === 'MethodDefinition') && parent.key === node;
  const isOfType = parent.left?.operator === 'typeof' || parent.right?.operator === 'typeof';
  return !isKey && !isOfType && parent.type !== 'MemberExpression' && parent.directive === undefined;
}

function visit(node, parent, use) {
  use(node, parent);
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) if (typeof child?.type === 'string') visit(child, node, use);
  }
}

/** `$0`, `$1` … that the code does not use. */
function* freeNames(taken) {
  for (let number = 0; ; number++) if (!taken.has(`$${number}`)) yield `$${number}`;
}

function replaced(code, changes) {
  let [text, done] = ['', 0];
  for (const { start, end, by } of changes.sort((a, b) => a.start - b.start)) {
    const before = code.slice(done, start);
    // Words of the language may stand right before and after a text: return"a", "a"in b.
    text += before + (/[\w$]$/.test(before) ? ' ' : '') + by + (/[\w$]/.test(code[end]) ? ' ' : '');
    done = end;
  }
  return text + code.slice(done);
}
