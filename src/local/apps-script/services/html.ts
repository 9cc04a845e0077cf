import { textArgument, numberArgument } from '../arguments';
import { RemoteObject } from '../crossing';
import { ServiceException } from '../errors';
import type { HtmlPage } from '../ui-host';
import type { ServiceMethods } from '../service-table';

/** The pages that a run has made, by the number of their object. */
export class HtmlPages {
  private readonly made: HtmlPage[] = [];

  make(html: string): RemoteObject {
    return new RemoteObject('HtmlOutput', this.made.push({ html, title: '' }) - 1);
  }

  /** The page of an object; a text is a page too. */
  of(given: unknown, method: string): HtmlPage {
    if (typeof given === 'string') return { html: given, title: '' };
    const page =
      given instanceof RemoteObject && given.type === 'HtmlOutput' ? this.made[Number(given.self)] : undefined;
    if (page) return page;
    throw new ServiceException(`The parameters don't match the method signature for Ui.${method}.`);
  }
}

/** Pages of a script's own, without templates: developers.google.com/apps-script/reference/html */
export function htmlService(pages: HtmlPages, files: ReadonlyMap<string, string>) {
  const output = (self: string | number): HtmlPage => pages.of(new RemoteObject('HtmlOutput', self), 'HtmlOutput');
  const set = (change: (page: HtmlPage, given: unknown) => void) => ({
    call: ([given]: readonly unknown[], self: string | number) => {
      change(output(self), given);
      return new RemoteObject('HtmlOutput', self);
    },
  });
  const same = set(() => undefined);
  return {
    'HtmlService.createHtmlOutput': {
      call: ([html = '']) => pages.make(textArgument(html, 'HtmlService.createHtmlOutput')),
    },
    'HtmlService.createHtmlOutputFromFile': {
      call: ([name]) => {
        const file = textArgument(name, 'HtmlService.createHtmlOutputFromFile');
        const html = files.get(file.replace(/\.html$/, ''));
        if (html === undefined) throw new ServiceException(`No HTML file named ${file} was found.`);
        return pages.make(html);
      },
    },
    'HtmlOutput#getContent': { call: (_, self) => output(self).html },
    'HtmlOutput#getTitle': { call: (_, self) => output(self).title },
    'HtmlOutput#setContent': set((page, html) => void (page.html = textArgument(html, 'HtmlOutput.setContent'))),
    'HtmlOutput#append': set((page, html) => void (page.html += textArgument(html, 'HtmlOutput.append'))),
    'HtmlOutput#setTitle': set((page, title) => void (page.title = textArgument(title, 'HtmlOutput.setTitle'))),
    'HtmlOutput#setWidth': set((page, width) => void (page.width = numberArgument(width, 'HtmlOutput.setWidth'))),
    'HtmlOutput#setHeight': set((page, height) => void (page.height = numberArgument(height, 'HtmlOutput.setHeight'))),
    // There is one sandbox, and pages of the workbench may be framed by it alone.
    'HtmlOutput#setSandboxMode': same,
    'HtmlOutput#addMetaTag': same,
  } satisfies ServiceMethods;
}
