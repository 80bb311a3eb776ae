import { Global, Module } from '@nestjs/common';
import type { Configuration } from '../configuration/configuration.js';
import { ConfigurationToken } from '../configuration/configuration.module.js';
import { ClamdScanner } from './clamd-scanner.js';
import { FileIntake } from './file-intake.js';
import { FileScanner, NoFileScanner } from './file-scanner.js';
import { FileStore } from './file-store.js';
import { KeptFileRegistry } from './kept-files.js';
import { LeftoverFilesScan } from './leftover-files.scan.js';
import { UploadReceiver } from './upload-receiver.js';

@Global()
@Module({
  providers: [
    {
      provide: FileScanner,
      inject: [ConfigurationToken],
      useFactory: ({ CLAMD_URL }: Configuration) => (CLAMD_URL ? new ClamdScanner(CLAMD_URL) : new NoFileScanner()),
    },
    FileStore,
    FileIntake,
    UploadReceiver,
    KeptFileRegistry,
    LeftoverFilesScan,
  ],
  exports: [FileStore, FileIntake, UploadReceiver, KeptFileRegistry],
})
export class FilesModule {}
