import { applyDecorators, createParamDecorator, type ExecutionContext, SetMetadata, type Type } from '@nestjs/common';
import { ApiConsumes, ApiPayloadTooLargeResponse } from '@nestjs/swagger';
import { invalidInput } from '../http/problem.js';
import type { ScopedRequest } from '../http/request-scope.js';
import { InputPipe } from '../validation/validation.pipe.js';

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

const FormField = createParamDecorator((name: string, context: ExecutionContext): unknown => {
  const body = context.switchToHttp().getRequest<UploadingRequest>().body as Record<string, unknown> | undefined;
  try {
    return JSON.parse(String(body?.[name]));
  } catch {
    throw invalidInput([{ pointer: '', code: 'object' }]);
  }
});

/** A field of the form beside the file that holds JSON: checked as a body of that class would be, with pointers from its own root. */
export const JsonField = (name: string, type: Type<object>) =>
  FormField(name, { transform: (value: unknown) => new InputPipe().transform(value, { type: 'body', metatype: type }) });
