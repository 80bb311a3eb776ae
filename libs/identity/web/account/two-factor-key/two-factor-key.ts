import { Component, computed, input } from '@angular/core';
import qrcode from 'qrcode-generator';

const quietZone = 4;

/** The key of an authenticator app as a picture to point a phone at: dark on white in every theme, or cameras fail. */
@Component({
  selector: 'identity-two-factor-key',
  template: `
    <svg role="img" [attr.aria-label]="label()" [attr.viewBox]="box()" shape-rendering="crispEdges">
      <rect class="ground" width="100%" height="100%" />
      <path class="modules" [attr.d]="modules()" />
    </svg>
  `,
  styleUrl: './two-factor-key.css',
})
export class TwoFactorKey {
  readonly uri = input.required<string>();
  readonly label = input.required<string>();

  private readonly code = computed(() => {
    const code = qrcode(0, 'M');
    code.addData(this.uri());
    code.make();
    return code;
  });

  protected readonly box = computed(() => {
    const size = this.code().getModuleCount() + 2 * quietZone;
    return `0 0 ${size} ${size}`;
  });

  protected readonly modules = computed(() => {
    const code = this.code();
    const rows = Array.from({ length: code.getModuleCount() }, (_, index) => index);
    const dark = rows.flatMap((row) => rows.filter((column) => code.isDark(row, column)).map((column) => `M${column + quietZone} ${row + quietZone}h1v1h-1z`));
    return dark.join('');
  });
}
