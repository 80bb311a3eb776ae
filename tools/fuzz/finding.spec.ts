import { describe, expect, it } from '@jest/globals';
import { findingOf } from './finding.ts';

const problem = (fields = {}) =>
  JSON.stringify({ type: 'urn:samenspel:problem:not-found', title: 'Niet gevonden', status: 404, detail: 'Niet gevonden', code: 'not-found', ...fields });
const refusal = (text = problem()) => ({ status: 404, contentType: 'application/problem+json; charset=utf-8', text });

describe('judging an answer', () => {
  it('accepts what succeeded, and a refusal as problem details', () => {
    expect(findingOf({ status: 200, contentType: 'application/json', text: '{}' })).toBeUndefined();
    expect(findingOf({ status: 204, contentType: '', text: '' })).toBeUndefined();
    expect(findingOf(refusal())).toBeUndefined();
  });

  it('finds every failure of the server', () => {
    expect(findingOf({ ...refusal(problem({ status: 500 })), status: 500 })).toBe('status 500');
    expect(findingOf({ status: 503, contentType: '', text: '' })).toBe('status 503');
  });

  it.each([
    ['a stack trace', 'Error: no\n    at run (main.js:1:2)'],
    ['a path of the server', '/srv/node_modules/pg'],
    ['the name of a database role', 'permission denied for samenspel_app'],
    ['an error of the database', 'duplicate key value'],
    ['an error of the runtime', "Cannot read properties of undefined (reading 'id')"],
    ['a statement of SQL', 'SELECT id FROM person'],
  ])('finds %s', (name, detail) => {
    expect(findingOf(refusal(problem({ detail })))).toBe(`${name} in an answer`);
  });

  it('finds a refusal that a client cannot read', () => {
    expect(findingOf({ ...refusal(), contentType: 'text/html' })).toBe('a refusal as text/html');
    expect(findingOf(refusal('<p>'))).toBe('a refusal that is no JSON object');
    expect(findingOf(refusal(problem({ status: 400 })))).toBe('a refusal that states another status');
    expect(findingOf(refusal(problem({ code: '' })))).toBe('a refusal without code');
  });
});
