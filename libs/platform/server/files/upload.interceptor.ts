import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { firstValueFrom, from, type Observable } from 'rxjs';
import { FileIntake } from './file-intake.js';
import { FileStore } from './file-store.js';
import { uploadKey, type UploadingRequest } from './upload.js';
import { UploadReceiver } from './upload-receiver.js';

/** Takes in the file of a request, before its transaction begins, and throws it away when the request fails. */
@Injectable()
export class UploadInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly receiver: UploadReceiver,
    private readonly intake: FileIntake,
    private readonly store: FileStore,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const receives = this.reflector.get<boolean>(uploadKey, context.getHandler());
    return receives ? from(this.run(context, next)) : next.handle();
  }

  private async run(context: ExecutionContext, next: CallHandler): Promise<unknown> {
    const request = context.switchToHttp().getRequest<UploadingRequest>();
    const { programmeId } = request.scope!;
    const received = await this.receiver.receive(context);
    try {
      request.upload = await this.intake.take(received, programmeId);
    } finally {
      await this.receiver.discard(received);
    }
    try {
      return await firstValueFrom(next.handle(), { defaultValue: undefined });
    } catch (error) {
      await this.store.remove({ programmeId, fileId: request.upload.fileId });
      throw error;
    }
  }
}
