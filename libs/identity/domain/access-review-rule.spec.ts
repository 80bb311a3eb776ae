import { accessReviewMail, nextAccessReview } from './access-review-rule.js';

describe('the yearly access review', () => {
  it('is due a year after the last, also on the day that only leap years have', () => {
    expect(nextAccessReview('2026-06-15')).toBe('2027-06-15');
    expect(nextAccessReview('2028-02-29')).toBe('2029-02-28');
  });

  it('is announced in the language of the reader, with the day and the programme', () => {
    const facts = { programme: 'Werk in de wijk', dueOn: '2027-06-15' };
    expect(accessReviewMail(facts, { name: 'Ada', language: 'nl' }).paragraphs[0]).toContain('dinsdag 15 juni 2027');
    expect(accessReviewMail(facts, { name: 'Ada', language: 'en' })).toMatchObject({ subject: 'Go through who can see what', greeting: 'Hello Ada,' });
  });
});
