import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';

type Document = InstanceType<typeof PDFDocument>;

export type Weight = 'regular' | 'semibold';

export interface Face {
  readonly size: number;
  readonly weight: Weight;
  readonly colour: string;
}

const files = createRequire(import.meta.url);
const weights: Readonly<Record<Weight, number>> = { regular: 400, semibold: 600 };
/** The typeface comes in parts; what the first does not hold, such as the letters of Polish names, is in the second. */
const parts = ['latin', 'latin-ext'] as const;
const fileOf = (part: string, weight: number): Buffer =>
  readFileSync(files.resolve(`@fontsource/source-sans-3/files/source-sans-3-${part}-${weight}-normal.woff`));

const inFirst = '\\u0000-\\u00FF\\u0131\\u0152\\u0153\\u2000-\\u206F\\u20AC\\u2212';
const ofFirst = new RegExp(`^[${inFirst}]+`);
const ofSecond = new RegExp(`^[^${inFirst}]+`);

/** Writes and measures text in the typeface of Samenspel, whatever European name is in it. */
export class Typeface {
  constructor(private readonly document: Document) {
    for (const weight of Object.keys(weights) as Weight[]) {
      for (const part of parts) document.registerFont(`${part} ${weight}`, fileOf(part, weights[weight]));
    }
  }

  /** In points. */
  widthOf(text: string, face: Face): number {
    return this.runs(text, face).reduce((sum, { width }) => sum + width, 0);
  }

  /** One line from the left, with its top at `y`. */
  write(text: string, x: number, y: number, face: Face): void {
    let left = x;
    for (const { run, width, font } of this.runs(text, face)) {
      this.document.font(font).fontSize(face.size).fillColor(face.colour).text(run, left, y, { lineBreak: false });
      left += width;
    }
  }

  /** The lines of a text that is no wider than that. */
  lines(text: string, width: number, face: Face): readonly string[] {
    return text.split(/\s+/).reduce<string[]>((lines, word) => {
      const last = lines.at(-1);
      const longer = last === undefined ? word : `${last} ${word}`;
      return last !== undefined && this.widthOf(longer, face) > width ? [...lines, word] : [...lines.slice(0, -1), longer];
    }, []);
  }

  /** The text, or as much of it as fits. */
  shortened(text: string, width: number, face: Face): string {
    if (this.widthOf(text, face) <= width) return text;
    const kept = [...text];
    while (kept.length > 0 && this.widthOf(`${kept.join('')}…`, face) > width) kept.pop();
    return `${kept.join('').trimEnd()}…`;
  }

  private runs(text: string, { size, weight }: Face): { readonly run: string; readonly font: string; readonly width: number }[] {
    const runs: { run: string; font: string; width: number }[] = [];
    for (let rest = text; rest !== ''; rest = rest.slice(runs.at(-1)!.run.length)) {
      const first = ofFirst.exec(rest);
      const run = (first ?? ofSecond.exec(rest))![0];
      const font = `${parts[first ? 0 : 1]} ${weight}`;
      runs.push({ run, font, width: this.document.font(font).fontSize(size).widthOfString(run) });
    }
    return runs;
  }
}
