import { Injectable } from '@nestjs/common';
import type { Language } from '../../domain/index.js';

/** What a mail says: a subject, paragraphs, and at most one thing to do. */
export interface MailContent {
  readonly subject: string;
  readonly greeting: string;
  readonly paragraphs: readonly string[];
  readonly action?: { readonly label: string; readonly url: string };
  readonly footer: string;
}

export interface MailRecipient {
  readonly personId: string;
  readonly name: string;
  readonly language: Language;
}

/**
 * Writes the mail of one kind at the moment it is sent, inside the transaction that claims it:
 * a token that belongs in the mail is made here and exists nowhere else but as a hash.
 */
export interface MailTemplate {
  readonly name: string;
  write(parameters: Readonly<Record<string, string>>, recipient: MailRecipient): Promise<MailContent | undefined>;
}

@Injectable()
export class MailTemplateRegistry {
  private readonly templates = new Map<string, MailTemplate>();

  add(template: MailTemplate): void {
    this.templates.set(template.name, template);
  }

  get(name: string): MailTemplate {
    const template = this.templates.get(name);
    if (!template) throw new Error(`no mail template ${name}`);
    return template;
  }
}
