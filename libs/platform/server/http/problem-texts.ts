import { Injectable } from '@nestjs/common';
import { type ErrorValues, fillText, type Language, platformProblemTexts, type ProblemTexts, type Text } from '../../domain/index.js';

/** The texts of all problem codes; each capability adds its own when its module starts. */
@Injectable()
export class ProblemTextRegistry {
  private readonly texts = new Map<string, Text>(Object.entries(platformProblemTexts));

  add(texts: ProblemTexts): void {
    for (const [code, text] of Object.entries(texts)) this.texts.set(code, text);
  }

  has(code: string): boolean {
    return this.texts.has(code);
  }

  text(code: string, language: Language, values: ErrorValues = {}): string {
    const said = Object.entries(values).map(([name, value]) => [name, typeof value === 'object' ? value[language] : value]);
    return fillText(this.texts.get(code)?.[language] ?? code, Object.fromEntries(said));
  }
}
