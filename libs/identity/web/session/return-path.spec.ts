import { safeReturnPath } from './return-path';

describe('safeReturnPath', () => {
  it('keeps a path inside Samenspel with its query', () => {
    expect(safeReturnPath('/programmes/1/milestones/2?tab=notes')).toBe('/programmes/1/milestones/2?tab=notes');
  });

  it.each(['https://elsewhere.example', '//elsewhere.example', '/\\elsewhere.example', 'javascript:alert(1)', '', null])(
    'turns %p into the start page',
    (path) => {
      expect(safeReturnPath(path)).toBe('/');
    },
  );

  it('does not lead back to the sign-in page', () => {
    expect(safeReturnPath('/sign-in?return=/')).toBe('/');
  });
});
