import { isPermitted, permissions } from './permission.js';

describe('permissions', () => {
  it('lets a contributor register an agreement where a reader may only read it', () => {
    expect(isPermitted('agreement.register', ['member', 'contributor'])).toBe(true);
    expect(isPermitted('agreement.register', ['member', 'reader'])).toBe(false);
    expect(isPermitted('agreement.read', ['member', 'reader'])).toBe(true);
  });

  it('keeps an evaluator from changing anything but their own data, absence and departure', () => {
    const own = /^(inbox-item\.mark-read|stand-in\.|person\.ask-to-leave$|own-data\.|data-request\.make$)/;
    const changing = Object.keys(permissions).filter((name) => !/\.(browse|export|list|read|use)$/.test(name) && !own.test(name));
    expect(changing.length).toBeGreaterThan(10);
    for (const name of changing) expect(isPermitted(name as keyof typeof permissions, ['evaluator'])).toBe(false);
  });

  it('gives every permission to at least one role', () => {
    for (const roles of Object.values(permissions)) expect(roles.length).toBeGreaterThan(0);
  });
});
