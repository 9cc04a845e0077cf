import { NotImplemented } from '../../sheets-api/api-error';
import { textArgument } from '../arguments';
import { EnumValue, RemoteObject } from '../crossing';
import { ServiceException } from '../errors';
import type { ServiceMethods } from '../service-table';
import type { Button, ButtonSet, Dialog, HtmlPage, Menu, PromptAnswer, UiHost } from '../ui-host';
import { BUTTON_SETS, BUTTONS } from '../ui-host';
import { whenKnown } from '../when-known';
import type { HtmlPages } from './html';

export const UI_ENUMS = { 'Ui.Button': BUTTONS, 'Ui.ButtonSet': BUTTON_SETS };

/**
 * `SpreadsheetApp.getUi()` and its menus, alerts and prompts: developers.google.com/apps-script/reference/base/ui.
 * Without a person there is none.
 */
export function ui(host: UiHost | undefined, pages: HtmlPages) {
  const menus: Menu[] = [];
  const menuOf = (self: string | number): Menu => {
    const menu = menus[Number(self)];
    if (!menu) throw new Error(`No menu ${self}`);
    return menu;
  };
  const titled = (page: unknown, title: unknown, method: string): HtmlPage => ({
    ...pages.of(page, method),
    title: textArgument(title, `Ui.${method}`),
  });
  const answers: PromptAnswer[] = [];
  const answerOf = (self: string | number): PromptAnswer => {
    const answer = answers[Number(self)];
    if (!answer) throw new Error(`No prompt ${self}`);
    return answer;
  };
  return {
    'SpreadsheetApp.getUi': {
      call: () => {
        if (!host) throw new ServiceException('Cannot call SpreadsheetApp.getUi() from this context.');
        return new RemoteObject('Ui', 'ui');
      },
    },
    'Ui#createMenu': {
      call: ([caption]) => {
        menus.push({ caption: textArgument(caption, 'Ui.createMenu'), entries: [] });
        return new RemoteObject('Menu', menus.length - 1);
      },
    },
    'Menu#addItem': {
      call: ([caption, functionName], self) => {
        menuOf(self).entries.push({
          kind: 'item',
          caption: textArgument(caption, 'Menu.addItem'),
          functionName: textArgument(functionName, 'Menu.addItem'),
        });
        return new RemoteObject('Menu', self);
      },
    },
    'Menu#addSeparator': {
      call: (_, self) => {
        menuOf(self).entries.push({ kind: 'separator' });
        return new RemoteObject('Menu', self);
      },
    },
    'Menu#addSubMenu': {
      call: ([menu], self) => {
        if (!(menu instanceof RemoteObject) || menu.type !== 'Menu')
          throw new NotImplemented('Menu.addSubMenu of that');
        menuOf(self).entries.push({ kind: 'menu', menu: menuOf(menu.self) });
        return new RemoteObject('Menu', self);
      },
    },
    'Menu#addToUi': { call: (_, self) => host?.menu?.(menuOf(self)) },
    'Ui#createAddonMenu': {
      call: () => {
        menus.push({ caption: 'Tiện ích bổ sung', entries: [] });
        return new RemoteObject('Menu', menus.length - 1);
      },
    },
    'Ui#showSidebar': { call: ([page]) => host?.sidebar?.(pages.of(page, 'showSidebar')) },
    'Ui#showModalDialog': { call: ([page, title]) => host?.dialog?.(titled(page, title, 'showModalDialog'), true) },
    'Ui#showModelessDialog': {
      call: ([page, title]) => host?.dialog?.(titled(page, title, 'showModelessDialog'), false),
    },
    'Ui#alert': {
      call: (args) => {
        const dialog = dialogOf(args, 'Ui.alert');
        if (!host?.alert) throw new Error(`Nobody is there to answer the alert: ${dialog.message}`);
        return whenKnown(host.alert(dialog), (button) => new EnumValue('Ui.Button', pressed(dialog, button)));
      },
    },
    'Ui#prompt': {
      call: (args) => {
        const dialog = dialogOf(args, 'Ui.prompt');
        if (!host?.prompt) throw new Error(`Nobody is there to answer the prompt: ${dialog.message}`);
        return whenKnown(host.prompt(dialog), (answer) => {
          pressed(dialog, answer.button);
          answers.push(answer);
          return new RemoteObject('PromptResponse', answers.length - 1);
        });
      },
    },
    'PromptResponse#getSelectedButton': { call: (_, self) => new EnumValue('Ui.Button', answerOf(self).button) },
    'PromptResponse#getResponseText': { call: (_, self) => answerOf(self).text },
  } satisfies ServiceMethods;
}

/** (message), (message, buttons) or (title, message, buttons). */
function dialogOf(args: readonly unknown[], method: string): Dialog {
  const [first, second, third] = args;
  if (args.length === 1) return { message: textArgument(first, method), buttons: 'OK' };
  if (args.length === 2) return { message: textArgument(first, method), buttons: buttonSet(second, method) };
  const buttons = buttonSet(third, method);
  return { title: textArgument(first, method), message: textArgument(second, method), buttons };
}

function buttonSet(value: unknown, method: string): ButtonSet {
  const name = value instanceof EnumValue && value.type === 'Ui.ButtonSet' ? value.name : undefined;
  const known = BUTTON_SETS.find((one) => one === name);
  if (known === undefined) throw new NotImplemented(`${method} without a ButtonSet`);
  return known;
}

/** The host's own mistake where there is no such button; the cross at the corner is always there. */
function pressed({ buttons, message }: Dialog, button: Button): Button {
  if (button !== 'CLOSE' && !buttons.split('_').includes(button)) {
    throw new Error(`There is no button ${button} among ${buttons}: ${message}`);
  }
  return button;
}
