import { TestBed } from '@angular/core/testing';
import { TwoFactorKey } from './two-factor-key';

function drawn(uri: string): SVGSVGElement {
  const fixture = TestBed.createComponent(TwoFactorKey);
  fixture.componentRef.setInput('uri', uri);
  fixture.componentRef.setInput('label', 'De sleutel als plaatje');
  fixture.detectChanges();
  return fixture.nativeElement.querySelector('svg');
}

const uri = 'otpauth://totp/Samenspel:a%40b.example?secret=JBSWY3DPEHPK3PXP&issuer=Samenspel';

describe('the key as a picture', () => {
  it('has a name, a quiet zone and the three corners by which a camera finds it', () => {
    const svg = drawn(uri);
    expect(svg.getAttribute('aria-label')).toBe('De sleutel als plaatje');
    const size = Number(svg.getAttribute('viewBox')!.split(' ')[2]);
    const modules = new Set(svg.querySelector('path')!.getAttribute('d')!.match(/M\d+ \d+/g));
    for (const [column, row] of [[4, 4], [size - 11, 4], [4, size - 11]]) {
      for (let step = 0; step < 7; step += 1) expect(modules).toContain(`M${column + step} ${row}`);
      expect(modules).not.toContain(`M${column + 1} ${row + 1}`);
      expect(modules).toContain(`M${column + 3} ${row + 3}`);
    }
    const places = [...modules].flatMap((module) => module.slice(1).split(' ').map(Number));
    expect(Math.min(...places)).toBe(4);
    expect(Math.max(...places)).toBe(size - 5);
  });

  it('is another picture for another key', () => {
    const path = (of: string) => drawn(of).querySelector('path')!.getAttribute('d');
    expect(path(uri)).not.toBe(path(uri.replace('JBSW', 'KBSW')));
  });
});
