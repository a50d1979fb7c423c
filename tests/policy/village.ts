import type { Category } from '../../src/model/category.ts';
import { parametersOf } from '../../src/model/parameter.ts';
import type { Condition, Limit, ToolRule } from '../../src/model/policy.ts';
import type { JudgedTool } from '../../src/policy/recommend.ts';

/** The input schema of the training tool that the golden documents show. */
export const finetuneSchema = {
  type: 'object',
  properties: {
    model_name: { type: 'string' },
    dataset_name: { type: 'string' },
    output_dir: { type: 'string' },
    max_steps: { type: 'number' },
  },
  required: ['model_name', 'dataset_name', 'output_dir'],
};

export function judged(name: string, category: Category, inputSchema: unknown = {}): JudgedTool {
  return { name, verdict: { category }, parameters: parametersOf({ inputSchema }) };
}

/** One tool of each category. */
export const office: JudgedTool[] = [
  judged('list_notes', 'Read'),
  judged('create_note', 'Write'),
  judged('finetune_model', 'Execute', finetuneSchema),
  judged('delete_notebook', 'Destructive'),
  judged('pay_invoice', 'Financial'),
];

export function rule(decision: ToolRule['decision'], limits: Limit[] = [], conditions: Condition[] = []): ToolRule {
  return { decision, limits, conditions, because: 'The reason.' };
}
