import { categoryFacts, severityRank } from '../model/category.ts';
import type { Finding } from '../model/finding.ts';
import type { Review, ToolReview } from '../model/review.ts';
import type { Server } from '../model/server.ts';
import type { Tool } from '../model/tool.ts';
import { ruledBy, type Verdict } from '../model/verdict.ts';
import { classifyTool } from './classify.ts';

/** What a review says of one tool, if anything. */
export function reviewOf(name: string, review: Review | undefined): ToolReview | undefined {
  return review && Object.hasOwn(review.tools, name) ? review.tools[name] : undefined;
}

/** The verdict with a hand-written review laid over it. A changed category or severity makes the rule `review`. */
export function applyReview(verdict: Verdict, name: string, review: Review | undefined): Verdict {
  const said = reviewOf(name, review);
  if (!said) return verdict;
  const category = said.category ?? verdict.category;
  const isMoved = category !== verdict.category;
  const severity = said.severity ?? (isMoved ? categoryFacts[category].severity : verdict.severity);
  const { severityBecause, ...rest } = verdict;
  const isSame = severity === verdict.severity && !isMoved;
  return {
    ...rest,
    category,
    severity,
    ...(isSame && severityBecause && { severityBecause }),
    confidence: said.confidence ?? (isMoved ? 1 : verdict.confidence),
    // The doubts were about another category.
    reasons: isMoved ? [] : verdict.reasons,
    rule: isSame ? verdict.rule : 'review',
    rationale: said.rationale ?? verdict.rationale,
    ...(said.does && { does: said.does }),
    review: { because: said.because, ...(!isSame && { was: ruledBy(verdict) }) },
  };
}

/** Complaints about reviews: unknown servers and tools, missing causes, and corrections that no longer correct. */
export function checkReviews(servers: readonly Server[], reviews: readonly Review[]): Finding[] {
  return reviews.flatMap((review) => {
    const where = `content/reviews/${review.slug}.yaml`;
    const server = servers.find(({ slug }) => slug === review.slug);
    if (!server) return [unknownServer(where, review.slug)];
    return Object.entries(review.tools).flatMap(([name, said]) => checkOne({ where, server, name, said }));
  });
}

interface Checked {
  where: string;
  server: Server;
  name: string;
  said: ToolReview;
}

function checkOne({ where, server, name, said }: Checked): Finding[] {
  const at = `${where} tools.${name}`;
  const tool = server.tools.find(({ definition }) => definition.name === name);
  if (!tool) return [unknownTool(at, server, name)];
  const findings: Finding[] = [];
  if (typeof said.because !== 'string' || said.because.trim() === '')
    findings.push({
      level: 'error',
      where: at,
      message: 'says no `because`',
      next: 'State in a sentence why the rules needed a correction.',
    });
  return [...findings, ...uselessParts(at, said, ruledVerdict(server, tool))];
}

function ruledVerdict(server: Server, tool: Tool): Verdict {
  return classifyTool({ server: { name: server.name }, definition: tool.definition, withheld: tool.withheld });
}

function uselessParts(at: string, said: ToolReview, ruled: Verdict): Finding[] {
  const keys = ['category', 'severity', 'confidence', 'rationale'] as const;
  const stated = keys.filter((key) => said[key] !== undefined);
  const useless = stated.filter((key) => said[key] === ruled[key]);
  const findings = useless.map((key) =>
    finding(at, `\`${key}\` repeats what the rules say by themselves`, `Take \`${key}\` out of the review.`),
  );
  if (stated.length === 0 && said.does === undefined)
    findings.push(finding(at, 'changes nothing', 'Remove the entry.'));
  const base = severityRank(categoryFacts[said.category ?? ruled.category].severity);
  if (said.severity && Math.abs(severityRank(said.severity) - base) > 1)
    findings.push(
      finding(
        at,
        `severity \`${said.severity}\` is more than one step from the base of its category`,
        'Choose a severity next to the base.',
      ),
    );
  return findings;
}

function finding(where: string, message: string, next: string): Finding {
  return { level: 'error', where, message, next };
}

function unknownServer(where: string, slug: string): Finding {
  return finding(
    where,
    `no server has the slug \`${slug}\``,
    'Rename the file to the slug of a captured server, or remove it.',
  );
}

function unknownTool(where: string, server: Server, name: string): Finding {
  const letters = (text: string) => text.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
  const near = server.tools.find((tool) => letters(tool.definition.name) === letters(name))?.definition.name;
  return finding(
    where,
    `${server.name} has no tool called \`${name}\``,
    near ? `Did you mean \`${near}\`?` : 'Correct the name, or remove the entry.',
  );
}
