import { HttpErrorResponse } from '@angular/common/http';
import { ApplicationRef, resource } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { problemOf, valueOf } from './reading';

describe('a reading', () => {
  const read = async <T>(loader: () => Promise<T>) => {
    const reading = TestBed.runInInjectionContext(() => resource({ loader }));
    await TestBed.inject(ApplicationRef).whenStable();
    return reading;
  };

  it('has a value and no problem when it is there', async () => {
    const reading = await read(async () => 'Werk dat telt');

    expect(valueOf(reading)).toBe('Werk dat telt');
    expect(problemOf(reading)).toBeUndefined();
  });

  it('has no value when it failed, and tells the problem of the first of many that did', async () => {
    const there = await read(async () => 1);
    const first = await read(() => Promise.reject(new HttpErrorResponse({ status: 403 })));
    const second = await read(() => Promise.reject(new HttpErrorResponse({ status: 502 })));

    expect(valueOf(first)).toBeUndefined();
    expect(problemOf(there, first, second)?.status).toBe(403);
  });
});
