// The errors of the connector format, which functions catch and throw.
(function () {
  'use strict';

  const { parse } = JSON;
  const { assign, defineProperty, freeze } = Object;

  const ErrorType = freeze({
    BAD_REQUEST: 'bad_request',
    CONNECTION: 'connection',
    CONFIGURATION: 'configuration',
    DEPENDENCY_ERROR: 'dependency_error',
    CONCURRENCY: 'concurrency',
    INTERNAL: 'internal',
    CUSTOM_CODE: 'custom_code',
  });
  const BadRequestErrorKey = freeze({
    NOT_FOUND: 'not_found',
    NOT_AUTHENTICATED: 'not_authenticated',
    ACCESS_DENIED: 'access_denied',
    ALREADY_EXISTS: 'already_exists',
    RATE_LIMIT_EXCEEDED: 'rate_limit_exceeded',
  });
  const ConnectionErrorKey = freeze({
    CONNECTION_IS_DEFUNCT: 'connection_is_defunct',
    ACCESS_TOKEN_EXPIRED: 'access_token_expired',
    RATE_LIMIT_EXCEEDED: 'rate_limit_exceeded',
  });
  function errorData(given, type) {
    if (typeof given === 'string') {
      return { type, message: given };
    }
    if (given instanceof Error) {
      const data = { type, message: given.message };
      if (given.isMembraneError) {
        data.causedByError = given.data;
      }
      return data;
    }
    if (typeof given === 'object' && given !== null) {
      return { ...given, type: given.type ?? type };
    }
    throw new TypeError(`An error of ${typeof given} (expected: a string, an Error, or {message, key, data})`);
  }

  class MembraneError extends Error {
    constructor(given) {
      const data = errorData(given, ErrorType.INTERNAL);
      super(data.message, given instanceof Error ? { cause: given } : undefined);
      this.isMembraneError = true;
      this.isIntegrationAppError = true;
      this.data = data;
    }
  }
  named(MembraneError, 'MembraneError');

  function named(type, value) {
    return defineProperty(type.prototype, 'name', { value, writable: true, configurable: true });
  }

  function errorClass(name, base, fields) {
    const type = {
      [name]: class extends base {
        constructor(given) {
          super(given);
          assign(this.data, fields);
        }
      },
    }[name];
    named(type, name);
    return type;
  }

  const BadRequestError = errorClass('BadRequestError', MembraneError, { type: ErrorType.BAD_REQUEST });
  const ConnectionError = errorClass('ConnectionError', MembraneError, { type: ErrorType.CONNECTION });
  const ConfigurationError = errorClass('ConfigurationError', MembraneError, { type: ErrorType.CONFIGURATION });
  const DependencyError = errorClass('DependencyError', MembraneError, { type: ErrorType.DEPENDENCY_ERROR });
  const ConcurrencyError = errorClass('ConcurrencyError', MembraneError, { type: ErrorType.CONCURRENCY });
  const InternalError = errorClass('InternalError', MembraneError, { type: ErrorType.INTERNAL });
  const CustomCodeError = errorClass('CustomCodeError', MembraneError, { type: ErrorType.CUSTOM_CODE });
  const NotFoundError = errorClass('NotFoundError', BadRequestError, { key: BadRequestErrorKey.NOT_FOUND });
  const NotAuthenticatedError = errorClass('NotAuthenticatedError', BadRequestError, {
    key: BadRequestErrorKey.NOT_AUTHENTICATED,
  });
  const AccessDeniedError = errorClass('AccessDeniedError', BadRequestError, {
    key: BadRequestErrorKey.ACCESS_DENIED,
  });
  const RateLimitExceededError = errorClass('RateLimitExceededError', BadRequestError, {
    key: BadRequestErrorKey.RATE_LIMIT_EXCEEDED,
  });

  const BY_TYPE = {
    __proto__: null,
    [ErrorType.BAD_REQUEST]: BadRequestError,
    [ErrorType.CONNECTION]: ConnectionError,
    [ErrorType.CONFIGURATION]: ConfigurationError,
    [ErrorType.DEPENDENCY_ERROR]: DependencyError,
    [ErrorType.CONCURRENCY]: ConcurrencyError,
    [ErrorType.INTERNAL]: InternalError,
    [ErrorType.CUSTOM_CODE]: CustomCodeError,
  };
  const BY_KEY = {
    __proto__: null,
    [BadRequestErrorKey.NOT_FOUND]: NotFoundError,
    [BadRequestErrorKey.NOT_AUTHENTICATED]: NotAuthenticatedError,
    [BadRequestErrorKey.ACCESS_DENIED]: AccessDeniedError,
    [BadRequestErrorKey.RATE_LIMIT_EXCEEDED]: RateLimitExceededError,
  };

  // A private field on somebody else's object: nothing that connectors can change sees it.
  class Given {
    constructor(object) {
      return object;
    }
  }
  class Token extends Given {
    #token;
    static set(error, token) {
      new Token(error).#token = token;
      return error;
    }
    static of(error) {
      return typeof error === 'object' && error !== null && #token in error ? error.#token : undefined;
    }
  }

  function failure(text, token) {
    const data = parse(text);
    const type = (data.type === ErrorType.BAD_REQUEST && BY_KEY[data.key]) || BY_TYPE[data.type] || MembraneError;
    return Token.set(new type(data), token);
  }

  return {
    AccessDeniedError,
    BadRequestError,
    BadRequestErrorKey,
    ConcurrencyError,
    ConfigurationError,
    ConnectionError,
    ConnectionErrorKey,
    CustomCodeError,
    DependencyError,
    ErrorType,
    IntegrationAppError: MembraneError,
    InternalError,
    MembraneError,
    NotAuthenticatedError,
    NotFoundError,
    RateLimitExceededError,
    failure,
    token: Token.of,
  };
})
