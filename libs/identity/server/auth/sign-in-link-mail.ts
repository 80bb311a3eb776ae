import { fillText, type Language, type Text } from '@samenspel/platform/domain';
import type { MailContent } from '@samenspel/platform/server';
import { signInLinkSeconds } from './accounts.js';

const texts = {
  subject: { nl: 'Je link om in te loggen bij Samenspel', en: 'Your link to sign in to Samenspel' },
  greeting: { nl: 'Hallo,', en: 'Hello,' },
  body: {
    nl: 'Met de knop hieronder log je in, zonder wachtwoord. De link werkt één keer, en {minutes} minuten lang.',
    en: 'With the button below you sign in, without a password. The link works once, and for {minutes} minutes.',
  },
  action: { nl: 'Inloggen', en: 'Sign in' },
  footer: {
    nl: 'Heb je deze link niet zelf aangevraagd? Dan hoef je niets te doen.',
    en: 'Did you not ask for this link? Then you need not do anything.',
  },
} as const satisfies Record<string, Text>;

/** The mail with a sign-in link; the token stands behind the # so that no server on the way logs it. */
export function signInLinkMail(base: string, token: string, returnPath: string, language: Language): MailContent {
  const link = new URLSearchParams({ token, return: returnPath });
  return {
    subject: texts.subject[language],
    greeting: texts.greeting[language],
    paragraphs: [fillText(texts.body[language], { minutes: signInLinkSeconds / 60 })],
    action: { label: texts.action[language], url: `${base}/sign-in/link#${link}` },
    footer: texts.footer[language],
  };
}
