import { join } from 'node:path';
import { type ContentReport, checkContent } from './check-content.ts';
import { checkOperator, operatorFile } from './check-operator.ts';

/** Checks all content of the project at `root`, and the operator's file. */
export function checkProject(root: string): ContentReport {
  const report = checkContent({
    content: join(root, 'content'),
    downloads: join(root, 'public/vorlagen'),
  });
  return { ...report, problems: [...checkOperator(join(root, operatorFile)), ...report.problems] };
}
