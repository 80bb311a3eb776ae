import { attachmentOf } from './file-response.js';

describe('the name of a download', () => {
  it('is told in full, and in plain letters for who does not read that', () => {
    expect(attachmentOf('één "besluit" (2).pdf')).toBe(
      `attachment; filename="een _besluit_ (2).pdf"; filename*=UTF-8''%C3%A9%C3%A9n%20%22besluit%22%20%282%29.pdf`,
    );
  });

  it('cannot break out of its header', () => {
    expect(attachmentOf('a\r\nSet-Cookie: b="c.pdf')).not.toMatch(/[\r\n]|b="c/);
  });
});
