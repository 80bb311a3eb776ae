import { Injectable, signal } from '@angular/core';

/** Small confirmations ('bewaard') that appear quietly and are read out politely. */
@Injectable({ providedIn: 'root' })
export class Announcer {
  private readonly current = signal('');
  private hiding: ReturnType<typeof setTimeout> | undefined;

  readonly message = this.current.asReadonly();

  say(message: string): void {
    clearTimeout(this.hiding);
    this.current.set(message);
    this.hiding = setTimeout(() => this.current.set(''), 6000);
  }
}
