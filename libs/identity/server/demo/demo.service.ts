import { createHmac } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { type Configuration, ConfigurationToken, found, MailboxTransport, required } from '@samenspel/platform/server';
import { type Account, AccountService } from '../auth/account.service.js';
import type { Demo, DemoAccount, DemoMail, DemoMailSummary } from './demo.dto.js';

const shownMails = 200;

/** What exists in demo mode only: sign-in by one click, and a mailbox for everybody. */
@Injectable()
export class DemoService {
  constructor(
    @Inject(ConfigurationToken) private readonly configuration: Configuration,
    private readonly accounts: AccountService,
    private readonly mailbox: MailboxTransport,
  ) {}

  /** Differs for each installation, so that a forgotten demo account is no open door elsewhere. */
  get password(): string {
    const digest = createHmac('sha256', required(this.configuration, 'APP_SECRET')).update('demo accounts').digest('hex');
    return `samenspel-${digest.slice(0, 8)}`;
  }

  async read(): Promise<Demo> {
    this.onlyInDemo();
    return { accounts: await this.storedAccounts(), password: this.password };
  }

  async signIn(accountId: string, request: Request, response: Response): Promise<Account> {
    this.onlyInDemo();
    const account = found((await this.storedAccounts()).find(({ id }) => id === accountId));
    return this.accounts.signInTrusted(account.email, this.password, request, response);
  }

  async mails(): Promise<DemoMailSummary[]> {
    this.onlyInDemo();
    return (await this.mailbox.list()).slice(0, shownMails).map(({ id, to, subject, sentAt }) => ({ id, to, subject, sentAt }));
  }

  async mail(id: string): Promise<DemoMail> {
    this.onlyInDemo();
    return found(await this.mailbox.find(id));
  }

  /** Keeps which accounts the sign-in page offers. */
  async offer(accounts: readonly DemoAccount[]): Promise<void> {
    await writeFile(this.accountsFile, JSON.stringify(accounts, null, 2), { mode: 0o600 });
  }

  private async storedAccounts(): Promise<DemoAccount[]> {
    return JSON.parse(await readFile(this.accountsFile, 'utf8').catch(() => '[]')) as DemoAccount[];
  }

  private get accountsFile(): string {
    return join(this.configuration.DATA_DIR, 'demo-accounts.json');
  }

  private onlyInDemo(): void {
    found(this.configuration.DEMO || undefined);
  }
}
