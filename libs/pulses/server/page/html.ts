/** Markup that is safe to send: only {@link html} makes it, so that every other text is escaped on its way in. */
export class Html {
  private constructor(private readonly markup: string) {}

  /** For {@link html} alone. */
  static fromTemplate(markup: string): Html {
    return new Html(markup);
  }

  toString(): string {
    return this.markup;
  }
}

/** What may stand in a template: nothing at all for false, null and undefined. */
export type HtmlPart = Html | string | number | false | null | undefined | readonly HtmlPart[];

/** A template whose values are escaped for text and for attributes in double quotes; lists are joined. */
export function html(template: TemplateStringsArray, ...parts: readonly HtmlPart[]): Html {
  return Html.fromTemplate(
    template.reduce((markup, text, place) => markup + text + (place < parts.length ? toMarkup(parts[place]) : ''), ''),
  );
}

function toMarkup(part: HtmlPart): string {
  if (part === false || part === null || part === undefined) return '';
  if (part instanceof Html) return part.toString();
  if (typeof part === 'string' || typeof part === 'number') return escape(String(part));
  return part.map(toMarkup).join('');
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character]!);
}
