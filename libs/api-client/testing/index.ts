import { provideHttpClient } from '@angular/common/http';
import { provideHttpClientTesting } from '@angular/common/http/testing';
import { type EnvironmentProviders, makeEnvironmentProviders } from '@angular/core';
import { provideApiConfiguration } from '../index';

/** The client of the API for a test, which answers its calls with `HttpTestingController`. */
export function provideTestApi(): EnvironmentProviders {
  return makeEnvironmentProviders([provideHttpClient(), provideHttpClientTesting(), provideApiConfiguration('/api/v1')]);
}
