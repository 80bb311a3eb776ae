import type { APIRequestContext, Page } from '@playwright/test';

/** What a person of the demo comes to do; each is offered on the sign-in page. */
export type Part = 'contract-manager' | 'employer' | 'coordinator' | 'professional' | 'evaluator' | 'administrator';

interface DemoAccount {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly part: Part;
}

export interface Demo {
  readonly accounts: readonly DemoAccount[];
  readonly password: string;
}

export async function readDemo(request: APIRequestContext): Promise<Demo> {
  return (await request.get('/api/v1/demo')).json();
}

/** Signs the browser in as that person. @returns the path of the person's programme */
export async function visitAs(page: Page, part: Part): Promise<string> {
  const { accounts } = await readDemo(page.request);
  const account = accounts.find((candidate) => candidate.part === part)!;
  const session = await (await page.request.post('/api/v1/demo-session', { data: { accountId: account.id } })).json();
  return `/programmes/${session.programmes[0].id}`;
}

/** The path of the partnership with that name, for the person who is signed in. */
export async function partnershipPath(page: Page, programme: string, name: string): Promise<string> {
  const { items } = await (await page.request.get(`/api/v1${programme}/partnerships?limit=100`)).json();
  const partnership = items.find((candidate: { name: string }) => candidate.name === name);
  return `${programme}/partnerships/${partnership.id}`;
}
