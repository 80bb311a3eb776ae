import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiSecurity } from '@nestjs/swagger';
import { isApiKeyScope, type Permission } from '../../domain/index.js';

export const permissionKey = Symbol('permission');
export const publicKey = Symbol('public');
export const signedInKey = Symbol('signed-in');

/** What a person must be permitted to use this route of a programme. */
export const RequirePermission = (permission: Permission) =>
  applyDecorators(SetMetadata(permissionKey, permission), ApiSecurity('session'), ...(isApiKeyScope(permission) ? [ApiSecurity('apiKey')] : []));

/** A route for anyone, signed in or not. */
export const PublicRoute = () => SetMetadata(publicKey, true);

/** A route for any account, outside every programme. */
export const SignedInRoute = () => applyDecorators(SetMetadata(signedInKey, true), ApiSecurity('session'));
