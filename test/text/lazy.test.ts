import { expect, it, jest } from '@jest/globals';
import { lazy } from '../../src/text/lazy';

it('makes nothing before it is asked, and once', () => {
  const make = jest.fn(() => ({}));
  const asked = lazy(make);
  expect(make).not.toHaveBeenCalled();
  expect(asked()).toBe(asked());
  expect(make).toHaveBeenCalledTimes(1);
});

it('keeps that there is nothing', () => {
  const make = jest.fn<() => string | undefined>(() => undefined);
  const asked = lazy(make);
  expect([asked(), asked()]).toEqual([undefined, undefined]);
  expect(make).toHaveBeenCalledTimes(1);
});
