import type { ComponentFixture } from '@angular/core/testing';

/** Waits until the page shows what it read: its requests leave, and answers arrive, a turn later. */
export async function settled(fixture: ComponentFixture<unknown>): Promise<void> {
  for (let turn = 0; turn < 3; turn += 1) {
    fixture.detectChanges();
    await new Promise((resolve) => setTimeout(resolve));
  }
  fixture.detectChanges();
}
