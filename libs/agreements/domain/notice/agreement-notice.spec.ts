import { lastNoticeDay, type NoticeTerms } from './agreement-notice.js';

const terms = (changes: Partial<NoticeTerms> = {}): NoticeTerms => ({ endsOn: '2027-12-31', renewal: 'automatic', noticeMonths: 3, ...changes });

describe('lastNoticeDay', () => {
  it.each([
    ['2027-12-31', 3, '2027-09-30'],
    ['2028-05-31', 3, '2028-02-29'],
    ['2027-12-31', 0, '2027-12-31'],
  ])('lies as many months before %s as was agreed: %i', (endsOn, noticeMonths, day) => {
    expect(lastNoticeDay(terms({ endsOn, noticeMonths }))).toBe(day);
    expect(lastNoticeDay(terms({ endsOn, noticeMonths, renewal: 'by-agreement' }))).toBe(day);
  });

  it('is absent where nobody has to say anything', () => {
    expect(lastNoticeDay(terms({ endsOn: null }))).toBeNull();
    expect(lastNoticeDay(terms({ renewal: 'none' }))).toBeNull();
    expect(lastNoticeDay(terms({ noticeMonths: null }))).toBeNull();
  });
});
