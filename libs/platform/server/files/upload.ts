import { applyDecorators, createParamDecorator, type ExecutionContext, SetMetadata } from '@nestjs/common';
import { ApiConsumes, ApiPayloadTooLargeResponse } from '@nestjs/swagger';
import type { ScopedRequest } from '../http/request-scope.js';

export const uploadKey = Symbol('upload');

/** A file that was received, judged and stored; only the row that names it is still to be written. */
export interface Upload {
  readonly fileId: string;
  readonly fileName: string;
  /** IANA media type, by content. */
  readonly mediaType: string;
  /** In bytes. */
  readonly size: number;
  /** SHA-256 in hexadecimal. */
  readonly sha256: string;
}

export type UploadingRequest = ScopedRequest & { upload?: Upload };

/** A route that takes one file, in the field `file` of a form. When the route fails, the file is thrown away. */
export const ReceivesUpload = () =>
  applyDecorators(
    SetMetadata(uploadKey, true),
    ApiConsumes('multipart/form-data'),
    ApiPayloadTooLargeResponse({ description: 'The file is larger than 25 MB' }),
  );

/** The file that came with the request. */
export const UploadedFile = createParamDecorator((_: unknown, context: ExecutionContext) => context.switchToHttp().getRequest<UploadingRequest>().upload);
