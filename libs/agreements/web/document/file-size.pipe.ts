import { Pipe, type PipeTransform, inject } from '@angular/core';
import { LanguageStore, formatNumber } from '@samenspel/ui';

const kilobyte = 1024;
const megabyte = kilobyte * 1024;

/** Bytes as '1,2 MB', or as '340 kB' where that is less than one MB. */
@Pipe({ name: 'samFileSize', pure: false })
export class FileSizePipe implements PipeTransform {
  private readonly language = inject(LanguageStore).language;

  transform(bytes: number): string {
    if (bytes >= megabyte) return `${formatNumber(bytes / megabyte, this.language())} MB`;
    return `${formatNumber(Math.max(1, bytes / kilobyte), this.language(), 0)} kB`;
  }
}
