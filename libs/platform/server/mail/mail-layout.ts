import type { MailContent } from './mail-template.js';

const escape = (text: string) =>
  text.replace(/[&<>"']/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[sign]!);

/** The plain text part of a mail. */
export function mailText({ greeting, paragraphs, action, footer }: MailContent): string {
  const todo = action ? [`${action.label}:\n${action.url}`] : [];
  return [greeting, ...paragraphs, ...todo, `--\n${footer}`].join('\n\n');
}

/** The HTML part: readable without images, fonts or colours of its own making. */
export function mailHtml({ subject, greeting, paragraphs, action, footer }: MailContent, language: string): string {
  const paragraph = (text: string) => `<p style="margin:0 0 16px">${escape(text)}</p>`;
  const button = action
    ? `<p style="margin:24px 0"><a href="${escape(action.url)}" style="background:#17253a;color:#ffffff;padding:12px 20px;border-radius:8px;text-decoration:none;font-weight:600">${escape(action.label)}</a></p>`
    : '';
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escape(subject)}</title></head><body style="margin:0;background:#f6f5f2"><div style="max-width:560px;margin:0 auto;padding:32px 24px;background:#ffffff;color:#17253a;font:17px/1.5 system-ui,sans-serif">${paragraph(greeting)}${paragraphs.map(paragraph).join('')}${button}<p style="margin:32px 0 0;padding-top:16px;border-top:1px solid #d9dbe0;color:#54647a;font-size:15px">${escape(footer)}</p></div></body></html>`;
}
