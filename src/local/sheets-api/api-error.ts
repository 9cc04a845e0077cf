/** The `error` member of Google's error bodies, as `{"error":{"code":400,"message":"…","status":"INVALID_ARGUMENT"}}`. */
export interface ApiErrorBody {
  code: number;
  message: string;
  status: string;
}

/** A call that Google would answer with an error. */
export class ApiError extends Error {
  override name = 'ApiError';

  constructor(readonly body: ApiErrorBody) {
    super(body.message);
  }

  static invalid(message: string): ApiError {
    return new ApiError({ code: 400, message, status: 'INVALID_ARGUMENT' });
  }

  static denied(): ApiError {
    return new ApiError({ code: 403, message: 'The caller does not have permission', status: 'PERMISSION_DENIED' });
  }

  static notFound(): ApiError {
    return new ApiError({ code: 404, message: 'Requested entity was not found.', status: 'NOT_FOUND' });
  }
}

/** Something of Google's that this stand-in does not have. */
export class NotImplemented extends Error {
  override name = 'NotImplemented';

  constructor(readonly what: string) {
    super(`${what} is not implemented here`);
  }
}

/** A cell's formula was never computed: the file carries no value, and nothing here computes one. */
export class UncomputedFormula extends Error {
  override name = 'UncomputedFormula';

  constructor(
    readonly sheet: string,
    readonly cell: string,
    readonly formula: string,
  ) {
    super(`The formula of ${sheet}!${cell} has no computed value`);
  }
}
