import { type APIRequestContext, expect } from '@playwright/test';

export interface Mail {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** The mails to an address whose subject holds those words, newest first. */
export async function mailsTo(request: APIRequestContext, address: string, subject: string): Promise<Mail[]> {
  const { items } = await (await request.get('/api/v1/demo-mails')).json();
  const found = (items as Mail[]).filter((mail) => mail.to === address && mail.subject.includes(subject));
  return Promise.all(found.map(async ({ id }) => (await request.get(`/api/v1/demo-mails/${encodeURIComponent(id)}`)).json()));
}

/** Waits until the worker has sent such a mail, and gives the newest. */
export async function mailTo(request: APIRequestContext, address: string, subject: string): Promise<Mail> {
  await expect.poll(async () => (await mailsTo(request, address, subject)).length, { timeout: 60_000 }).toBeGreaterThan(0);
  return (await mailsTo(request, address, subject))[0]!;
}

/** The address that the button of a mail opens. */
export function linkIn(mail: Mail): string {
  return /^https?:\/\/\S+$/m.exec(mail.text)![0];
}
