import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { auditActions, auditStems, stemOf } from './audit-action.js';

const workspace = path.join(import.meta.dirname, '../../..');
const sources = globSync(['libs/*/server/**/*.ts', 'apps/*/src/**/*.ts'], { cwd: workspace }).filter((file) => !file.includes('.spec.') && !file.includes('/dist/'));

/** The codes that an expression can be: literals, or a parameter whose type lists them. */
function codesOf(expression: ts.Node, file: string): string[] {
  if (ts.isStringLiteralLike(expression)) return [expression.text];
  if (ts.isConditionalExpression(expression)) return [...codesOf(expression.whenTrue, file), ...codesOf(expression.whenFalse, file)];
  if (ts.isLiteralTypeNode(expression)) return codesOf(expression.literal, file);
  if (ts.isUnionTypeNode(expression)) return expression.types.flatMap((type) => codesOf(type, file));
  if (ts.isIdentifier(expression)) {
    for (let scope: ts.Node = expression; scope; scope = scope.parent) {
      const parameter = ts.isFunctionLike(scope) && scope.parameters.find(({ name }) => name.getText() === expression.text);
      if (parameter && parameter.type) return codesOf(parameter.type, file);
    }
  }
  throw new Error(`${file}: write the codes of an audit record as literals, or as the union type of a parameter`);
}

/** The records in what is given to the trail: one, or one for each of many. */
function recordsIn(given: ts.Expression): ts.ObjectLiteralExpression[] {
  if (ts.isObjectLiteralExpression(given)) return [given];
  const found: ts.ObjectLiteralExpression[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isObjectLiteralExpression(node) && node.properties.some((property) => property.name?.getText() === 'action')) found.push(node);
    else ts.forEachChild(node, visit);
  };
  visit(given);
  return found;
}

function recordedIn(file: string): string[] {
  const text = readFileSync(path.join(workspace, file), 'utf8');
  if (!text.includes('AuditTrail')) return [];
  const codes: string[] = [];
  const visit = (node: ts.Node): void => {
    const [recorded] = ts.isCallExpression(node) && /audit\w*\)?\.record(All)?$/i.test(node.expression.getText()) ? node.arguments : [];
    for (const record of recorded ? recordsIn(recorded) : []) {
      const action = record.properties.find((property) => property.name?.getText() === 'action');
      if (action && ts.isPropertyAssignment(action)) codes.push(...codesOf(action.initializer, file));
      else if (action && ts.isShorthandPropertyAssignment(action)) codes.push(...codesOf(action.name, file));
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true));
  return codes;
}

describe('the actions of the trail', () => {
  const recorded = [...new Set(sources.flatMap(recordedIn))].sort();

  it('have a sentence for every code that the code base records, and for no other', () => {
    expect(recorded.length).toBeGreaterThan(10);
    expect(Object.keys(auditActions).sort()).toEqual(recorded);
  });

  it('are told in Dutch and in English with the same facts, starting with who did it', () => {
    const places = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
    for (const { nl, en } of Object.values(auditActions)) {
      expect(places(nl)).toEqual(places(en));
      expect(nl).toMatch(/^\{person\} /);
    }
  });

  it('are each about a kind of record with a name', () => {
    expect([...new Set(Object.keys(auditActions).map(stemOf))].sort()).toEqual(Object.keys(auditStems).sort());
  });
});
