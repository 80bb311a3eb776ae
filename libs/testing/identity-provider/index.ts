export * from '../../../tools/testing/test-identity-provider.ts';
