import { RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { ModulesContainer } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Permission } from '@samenspel/identity/domain';
import { permissionKey, publicKey, signedInKey } from '@samenspel/identity/server';

/** A route as its controller declares it. */
export interface DeclaredRoute {
  readonly method: string;
  readonly path: string;
  readonly permission?: Permission;
  readonly isPublic: boolean;
  readonly isSignedIn: boolean;
}

type Handler = (...parameters: unknown[]) => unknown;
type Controller = { prototype: Record<string, Handler> };

/** Every route of the application with what it demands, read from the controllers themselves. */
export function routeTable(app: NestExpressApplication): DeclaredRoute[] {
  const controllers = [...app.get(ModulesContainer).values()].flatMap((module) => [...module.controllers.keys()]);
  return (controllers as unknown as Controller[]).flatMap((controller) =>
    Object.getOwnPropertyNames(controller.prototype)
      .filter((name) => Reflect.hasMetadata(METHOD_METADATA, controller.prototype[name]!))
      .map((name) => declaredRoute(controller, controller.prototype[name]!)),
  );
}

function declaredRoute(controller: Controller, handler: Handler): DeclaredRoute {
  const declared = <T>(key: symbol): T | undefined => Reflect.getMetadata(key, handler) ?? Reflect.getMetadata(key, controller);
  const parts = [Reflect.getMetadata(PATH_METADATA, controller), Reflect.getMetadata(PATH_METADATA, handler)] as string[];
  return {
    method: RequestMethod[Reflect.getMetadata(METHOD_METADATA, handler) as number]!.toLowerCase(),
    path: parts.map((part) => part.replace(/^\/|\/$/g, '')).filter(Boolean).join('/'),
    permission: declared<Permission>(permissionKey),
    isPublic: declared<boolean>(publicKey) ?? false,
    isSignedIn: declared<boolean>(signedInKey) ?? false,
  };
}
