/**
 * A script's page with what gives it `google.script`: first of all in its head, so that its own scripts find it.
 * @param shim the source of that script.
 */
export function withScriptRun(html: string, shim: string): string {
  const script = `<script>${shim.replaceAll('</script', '<\\/script')}</script>`;
  const head = /<head[^>]*>/i.exec(html);
  if (head) return html.slice(0, head.index + head[0].length) + script + html.slice(head.index + head[0].length);
  const doctype = /^\s*<!doctype[^>]*>/i.exec(html)?.[0] ?? '<!doctype html>';
  return `${doctype}<meta charset="utf-8">${script}${html.replace(/^\s*<!doctype[^>]*>/i, '')}`;
}
