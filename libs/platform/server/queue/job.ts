import { Injectable } from '@nestjs/common';

/** A job only points at rows; what must be done stands in tables. */
export type JobData = Readonly<Record<string, string>>;

/** Does the jobs of one name. Running twice must have the effect of running once. */
export interface JobHandler {
  readonly name: string;
  run(data: JobData): Promise<void>;
}

/** Finds, time and again, what a lost or failed job left undone. */
export interface Scan {
  readonly name: string;
  /** Milliseconds from one run to the next. */
  readonly every: number;
  run(): Promise<void>;
}

/** Where capabilities put their handlers and scans; the worker takes them from here. */
@Injectable()
export class JobRegistry {
  private readonly handlers = new Map<string, JobHandler>();
  private readonly scanList: Scan[] = [];

  addHandler(handler: JobHandler): void {
    if (this.handlers.has(handler.name)) throw new Error(`two handlers for job ${handler.name}`);
    this.handlers.set(handler.name, handler);
  }

  addScan(scan: Scan): void {
    this.scanList.push(scan);
  }

  handler(name: string): JobHandler {
    const handler = this.handlers.get(name);
    if (!handler) throw new Error(`no handler for job ${name}`);
    return handler;
  }

  get scans(): readonly Scan[] {
    return this.scanList;
  }
}
