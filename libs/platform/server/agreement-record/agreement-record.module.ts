import { Global, Module } from '@nestjs/common';
import { AgreementRecordRegistry } from './agreement-record.js';

@Global()
@Module({ providers: [AgreementRecordRegistry], exports: [AgreementRecordRegistry] })
export class AgreementRecordModule {}
