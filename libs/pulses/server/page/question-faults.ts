import { answerPointer } from '@samenspel/pulses/domain';
import type { PulseAnswerCode, StatementError, StatementFaultCode } from '@samenspel/pulses/domain';
import type { QuestionFaults } from './pulse-page-model.js';

/** What of these errors is about the question with that key. */
export function faultsAt(key: string, errors: readonly StatementError[]): QuestionFaults {
  const at = (pointer: string) => errors.find((error) => error.pointer === pointer)?.code;
  const [error, reasonError] = [at(answerPointer(key)) as PulseAnswerCode, at(`/reasons/${key}`) as StatementFaultCode];
  return { ...(error && { error }), ...(reasonError && { reasonError }) };
}
