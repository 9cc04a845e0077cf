import type { TextValidation } from '../../forms/form';
import { compiled } from '../../forms/submit';
import { numberArgument, textArgument } from '../arguments';
import { RemoteObject } from '../crossing';
import { ServiceException } from '../errors';
import type { ServiceMethods } from '../service-table';

type Self = string | number;

/** What a text question asks of its answers: developers.google.com/apps-script/reference/forms/text-validation-builder */
export function textValidations(validations: TextValidation[]) {
  const validated = (make: (args: readonly unknown[]) => TextValidation) => ({
    call: (args: readonly unknown[], self: Self) => {
      validations[Number(self)] = { ...validations[Number(self)], ...make(args) };
      return new RemoteObject('TextValidationBuilder', self);
    },
  });
  return {
    'FormApp.createTextValidation': {
      call: () => new RemoteObject('TextValidationBuilder', validations.push({ kind: 'length' }) - 1),
    },
    'TextValidationBuilder#requireNumber': validated(() => ({ kind: 'number' })),
    'TextValidationBuilder#requireWholeNumber': validated(() => ({ kind: 'whole-number' })),
    'TextValidationBuilder#requireNumberBetween': validated(([least, most]) => ({
      kind: 'number-between',
      least: numberArgument(least, 'TextValidationBuilder.requireNumberBetween'),
      most: numberArgument(most, 'TextValidationBuilder.requireNumberBetween'),
    })),
    'TextValidationBuilder#requireTextIsEmail': validated(() => ({ kind: 'email' })),
    'TextValidationBuilder#requireTextIsUrl': validated(() => ({ kind: 'url' })),
    'TextValidationBuilder#requireTextMatchesPattern': validated(([pattern]) => ({
      kind: 'matches',
      pattern: patternArgument(pattern, 'TextValidationBuilder.requireTextMatchesPattern'),
    })),
    'TextValidationBuilder#requireTextContainsPattern': validated(([pattern]) => ({
      kind: 'contains',
      pattern: patternArgument(pattern, 'TextValidationBuilder.requireTextContainsPattern'),
    })),
    'TextValidationBuilder#requireTextLengthLessThanOrEqualTo': validated(([most]) => ({
      kind: 'length',
      most: numberArgument(most, 'TextValidationBuilder.requireTextLengthLessThanOrEqualTo'),
    })),
    'TextValidationBuilder#requireTextLengthGreaterThanOrEqualTo': validated(([least]) => ({
      kind: 'length',
      least: numberArgument(least, 'TextValidationBuilder.requireTextLengthGreaterThanOrEqualTo'),
    })),
    'TextValidationBuilder#setHelpText': {
      call: ([text], self) => {
        const known = validations[Number(self)] ?? { kind: 'length' };
        validations[Number(self)] = { ...known, helpText: textArgument(text, 'TextValidationBuilder.setHelpText') };
        return new RemoteObject('TextValidationBuilder', self);
      },
    },
    'TextValidationBuilder#build': { call: (_, self) => new RemoteObject('TextValidation', self) },
  } satisfies ServiceMethods;
}

function patternArgument(given: unknown, method: string): string {
  const pattern = textArgument(given, method);
  if (compiled(pattern) === null) throw new ServiceException(`Invalid argument: ${pattern}`);
  return pattern;
}
