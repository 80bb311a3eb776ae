import PDFDocument from 'pdfkit';
import type { Language } from '@samenspel/platform/domain';
import { type Face, Typeface } from './typeface.js';

export const ink = '#17253a';
export const muted = '#54647a';
export const relation = '#a8456b';
const line = '#d9dbe0';

type Document = InstanceType<typeof PDFDocument>;
type Structure = ReturnType<Document['struct']>;
type StructureType = Parameters<Document['struct']>[0];

const margin = 42;
const page = { width: 595.28, height: 841.89 };
const bottom = page.height - margin;
/** Width between the margins, in points. */
export const measure = page.width - 2 * margin;

const headingFace: Face = { size: 11.5, weight: 'semibold', colour: ink };
const headFace: Face = { size: 8, weight: 'semibold', colour: muted };
const bodyFace: Face = { size: 9, weight: 'regular', colour: ink };
const rowHeadFace: Face = { ...bodyFace, weight: 'semibold' };
const footFace: Face = { size: 8, weight: 'regular', colour: muted };
const spaceAboveHeading = 10;
const columnGap = 6;
const rowGap = 4;

const locales: Readonly<Record<Language, string>> = { nl: 'nl-NL', en: 'en-GB' };

export interface Column {
  readonly heading: string;
  readonly width: number;
}

export interface Cell {
  readonly text: string;
  /** Draws in the cell, beside its text or in place of it; the text says the same. */
  readonly picture?: (x: number, y: number, width: number) => void;
}

interface Row {
  readonly height: number;
  readonly write: (index: number, y: number) => void;
}

interface SheetFacts {
  readonly title: string;
  readonly language: Language;
  readonly madeAt: Date;
}

/**
 * One page of A4 that is written from top to bottom and tagged for who hears it: headings, paragraphs and tables in their
 * order, and pictures as decoration. From the first block that does not fit on, nothing more is written.
 */
export class Sheet {
  readonly document: Document;
  private readonly typeface: Typeface;
  private y = margin;
  private end = bottom;
  private isFull = false;
  private writeFoot: () => void = () => {};

  constructor({ title, language, madeAt }: SheetFacts) {
    this.document = new PDFDocument({
      size: 'A4',
      margin: 0,
      pdfVersion: '1.7',
      tagged: true,
      lang: locales[language],
      displayTitle: true,
      info: { Title: title, CreationDate: madeAt },
    });
    this.typeface = new Typeface(this.document);
  }

  title(text: string): void {
    this.block('H1', text, { size: 19, weight: 'semibold', colour: ink });
  }

  /** Written only when as many points fit under it. */
  heading(text: string, below = headingFace.size * 2): void {
    if (!this.fits(spaceAboveHeading + heightOf(headingFace) + below)) return;
    this.y += spaceAboveHeading;
    this.block('H2', text, headingFace);
  }

  paragraph(text: string, { size = 9.5, colour = ink, weight = 'regular' }: Partial<Face> = {}): void {
    this.block('P', text, { size, weight, colour });
  }

  /** Keeps room for a paragraph at the foot of the page, which is read last. */
  foot(text: string): void {
    const lines = this.linesOf(text, measure, footFace);
    const top = bottom - lines.length * heightOf(footFace);
    this.end = top - 8;
    this.writeFoot = () => this.tag('P', () => this.writeLines(lines, top, footFace));
  }

  /** A table under its heading. The first cell of each row is the heading of the row. */
  table(heading: string, columns: readonly Column[], rows: readonly (readonly Cell[])[]): void {
    const lefts = columns.map((_, index) => margin + columns.slice(0, index).reduce((sum, { width }) => sum + width, 0));
    const laidOut = (cells: readonly Cell[], faceOf: (index: number) => Face): Row => {
      const written = cells.map(({ text }, index) => this.linesOf(text, columns[index]!.width - columnGap, faceOf(index)));
      const height = Math.max(...written.map((lines, index) => lines.length * heightOf(faceOf(index)))) + rowGap;
      return { height, write: (index, y) => this.writeLines(written[index]!, y + rowGap / 2, faceOf(index), lefts[index]) };
    };
    const head = laidOut(columns.map(({ heading: text }) => ({ text })), () => headFace);
    const body = rows.map((cells) => laidOut(cells, (index) => (index === 0 ? rowHeadFace : bodyFace)));
    const height = [head, ...body].reduce((sum, row) => sum + row.height, rowGap);
    this.heading(heading, height);
    if (!this.fits(height)) return;
    const tops = body.map((_, place) => [head, ...body].slice(0, place + 1).reduce((sum, row) => sum + row.height, this.y));
    const tagged = (row: Row, y: number, typeOf: (index: number) => 'TH' | 'TD', scope: 'Row' | 'Column') =>
      this.structure('TR', columns.map((_, index) => this.structure(typeOf(index), () => row.write(index, y), { scope })));
    this.document.addStructure(
      this.structure('Table', [
        tagged(head, this.y, () => 'TH', 'Column'),
        ...body.map((row, place) => tagged(row, tops[place]!, (index) => (index === 0 ? 'TH' : 'TD'), 'Row')),
      ]),
    );
    this.decorate(() => {
      for (const [place, cells] of rows.entries()) {
        const y = tops[place]!;
        this.document.moveTo(margin, y).lineTo(margin + measure, y).lineWidth(0.5).strokeColor(line).stroke();
        for (const [index, { picture }] of cells.entries()) picture?.(lefts[index]!, y + body[place]!.height / 2, columns[index]!.width);
      }
    });
    this.y += height;
  }

  /** The file, once nothing more is to be written. */
  async file(): Promise<Buffer> {
    const chunks: Buffer[] = [];
    this.writeFoot();
    this.document.end();
    for await (const chunk of this.document) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks);
  }

  private block(type: 'H1' | 'H2' | 'P', text: string, face: Face): void {
    const lines = this.linesOf(text, measure, face);
    const height = lines.length * heightOf(face);
    if (!this.fits(height)) return;
    const top = this.y;
    this.tag(type, () => this.writeLines(lines, top, face));
    this.y = top + height + 3;
  }

  private fits(height: number): boolean {
    this.isFull ||= this.y + height > this.end;
    return !this.isFull;
  }

  private writeLines(lines: readonly string[], top: number, face: Face, left = margin): void {
    for (const [index, text] of lines.entries()) this.typeface.write(text, left, top + index * heightOf(face), face);
  }

  /** No line is wider than that; a single word that would be is cut off. */
  private linesOf(text: string, width: number, face: Face): readonly string[] {
    return this.typeface.lines(text, width, face).map((words) => this.typeface.shortened(words, width, face));
  }

  private tag(type: 'H1' | 'H2' | 'P', write: () => void): void {
    this.document.addStructure(this.structure(type, write));
  }

  /** The types of the library do not know the scope of a heading in a table. */
  private structure(type: StructureType, content: (() => void) | Structure[], options: { readonly scope?: 'Row' | 'Column' } = {}): Structure {
    return this.document.struct(type, type === 'TH' ? (options as object) : {}, content);
  }

  private decorate(draw: () => void): void {
    this.document.markContent('Artifact', { type: 'Layout' });
    draw();
    this.document.endMarkedContent();
  }
}

const heightOf = ({ size }: Face): number => size * 1.3;
