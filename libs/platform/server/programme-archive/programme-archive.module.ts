import { Global, Module } from '@nestjs/common';
import { ArchiveRegistry } from './programme-archive.js';

@Global()
@Module({ providers: [ArchiveRegistry], exports: [ArchiveRegistry] })
export class ProgrammeArchiveModule {}
