/**
 * A script's page with what gives it `google.script`: first of all in its head, so that its own scripts find it.
 * @param shim the source of that script.
 */
export function withScriptRun(html: string, shim: string): string {
  return inHead(html, `<script>${shim.replaceAll('</script', '<\\/script')}</script>`);
}

/** A page with fonts of its own: on Google's side everybody has Arial, a computer may not. */
export function withFonts(html: string, fonts: string): string {
  return inHead(html, `<style>${fonts}</style>`);
}

function inHead(html: string, markup: string): string {
  const head = /<head[^>]*>/i.exec(html);
  if (head) return html.slice(0, head.index + head[0].length) + markup + html.slice(head.index + head[0].length);
  const doctype = /^\s*<!doctype[^>]*>/i.exec(html)?.[0] ?? '<!doctype html>';
  return `${doctype}<meta charset="utf-8">${markup}${html.replace(/^\s*<!doctype[^>]*>/i, '')}`;
}
