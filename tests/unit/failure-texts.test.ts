import { describe, expect, it } from 'vitest';
import { unansweredCodes } from '../../src/domain/call-failure.ts';
import { fieldProblemCodes, problemStatus, type ProblemCode } from '../../src/domain/problem-codes.ts';
import { failureText, fieldProblemText } from '../../src/i18n/problem-texts.ts';

function isCode(value: string): value is ProblemCode {
  return Object.hasOwn(problemStatus, value);
}

describe('what is said about failures', () => {
  it('is a whole sentence for every code', () => {
    const codes = [...Object.keys(problemStatus).filter(isCode), ...unansweredCodes];
    const sentences = [
      ...codes.map((code) => failureText({ code, retryAfter: undefined })),
      ...fieldProblemCodes.map(fieldProblemText),
    ];
    expect(sentences.length).toBeGreaterThan(40);
    expect(sentences.filter((sentence) => !/^[A-ZÄÖÜ].{8,}\.$/.test(sentence))).toEqual([]);
  });

  it('names the minutes to wait, rounded up', () => {
    const after = (retryAfter: number) => failureText({ code: 'too-many-requests', retryAfter });
    expect(after(1)).toContain('in einer Minute');
    expect(after(61)).toContain('in 2 Minuten');
    expect(after(600)).toContain('in 10 Minuten');
  });
});
