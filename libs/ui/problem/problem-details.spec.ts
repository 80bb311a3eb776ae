import { HttpErrorResponse } from '@angular/common/http';
import { toProblem } from './problem-details';

const problem = {
  type: 'about:blank',
  title: 'Dit klopt nog niet',
  status: 400,
  code: 'invalid-input',
  errors: [{ pointer: '/title', code: 'required', detail: 'Vul een naam in' }],
};

describe('toProblem', () => {
  it('hands on what the API said', () => {
    expect(toProblem(new HttpErrorResponse({ status: 400, error: problem }))).toEqual(problem);
    expect(toProblem(new HttpErrorResponse({ status: 400, error: JSON.stringify(problem) }))).toEqual(problem);
    expect(toProblem(new HttpErrorResponse({ status: 502, error: 'Bad gateway' }))).toMatchObject({ code: 'unexpected' });
  });

  it('finds the response inside an error that wraps it', () => {
    const response = new HttpErrorResponse({ status: 400, error: problem });

    expect(toProblem(new Error('wrapped', { cause: response }))).toEqual(problem);
  });

  it('calls a request that got no answer unreachable', () => {
    expect(toProblem(new HttpErrorResponse({ status: 0 }))).toMatchObject({ status: 0, code: 'unreachable' });
  });

  it('calls anything else unexpected and keeps the status', () => {
    expect(toProblem(new HttpErrorResponse({ status: 502, error: '<html>' }))).toMatchObject({ status: 502, code: 'unexpected' });
    expect(toProblem(new TypeError('boom'))).toMatchObject({ code: 'unexpected' });
  });
});
