import { operatorFile, sampleOperator } from '../config/operator-file.ts';
import { type Operator, operatorSchema } from '../schemas/content/operator.ts';

/** The operator's facts, and whether they are only samples because nothing is configured yet. */
export interface OperatorFacts {
  readonly operator: Operator;
  readonly sample: boolean;
}

/** Reads `.config/operator.json`. Throws with every wrong key when the file is there but not right. */
export function operatorFacts(): OperatorFacts {
  if (operatorFile === undefined) return { operator: sampleOperator, sample: true };
  const parsed = operatorSchema.safeParse(operatorFile);
  if (!parsed.success) {
    const places = parsed.error.issues.map((issue) => `${issue.path.join('.') || 'Datei'}: ${issue.message}`);
    throw new Error(
      `.config/operator.json ist nicht richtig ausgefüllt (${places.join('; ')}). Vorlage: .config/operator.example.json`,
    );
  }
  return { operator: parsed.data, sample: false };
}

/** The facts as plain texts by name, for filling the frame pages. */
export function operatorValues(operator: Operator): Record<string, string> {
  return Object.fromEntries(
    Object.entries(operator).flatMap(([key, value]) => {
      if (typeof value === 'string') return [[key, value]];
      return Array.isArray(value) ? [[key, value.join(', ')]] : [];
    }),
  );
}
