export * from './test-identity-provider.js';
