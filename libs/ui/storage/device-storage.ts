import { DOCUMENT, Injectable, inject } from '@angular/core';

/** Keeps values in the browser itself, where it allows that; a browser that keeps nothing is no failure. */
@Injectable({ providedIn: 'root' })
export class DeviceStorage {
  private readonly document = inject(DOCUMENT);

  /** What was kept under the key; undefined when there is nothing, or nothing that can be read. */
  read(key: string): unknown {
    try {
      return JSON.parse(this.storage()?.getItem(key) ?? 'null') ?? undefined;
    } catch {
      return undefined;
    }
  }

  /** @returns whether the browser kept it */
  keep(key: string, value: unknown): boolean {
    try {
      this.storage()?.setItem(key, JSON.stringify(value));
      return this.storage() !== undefined;
    } catch {
      return false;
    }
  }

  drop(key: string): void {
    this.storage()?.removeItem(key);
  }

  private storage(): Storage | undefined {
    try {
      return this.document.defaultView?.localStorage;
    } catch {
      return undefined;
    }
  }
}
