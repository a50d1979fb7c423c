import { combinationFacts } from '../../../attacks/combinations.ts';
import type { Grade, Letter, Score } from '../../../model/grade.ts';
import type { ServerEntry } from '../../catalogue.ts';
import { gradeMethod, kindInWords } from '../../grade-method.ts';
import { gradeOf } from '../../grade.ts';
import { count, sentenceCase } from '../../words.ts';

/** A grade as a mark: the letter, and what stands beside it. */
export interface GradeMarkView {
  letter: Letter | undefined;
  /** `C`, `C at best`, `not graded`. */
  value: string;
  /** `Grade C`, `Grade C at best`, `Not graded`. */
  words: string;
}

export interface GradeRow {
  what: string;
  /** `4 tools, counted as 2.73 × 8`. */
  sum: string;
  points: string;
}

/** The grade of a server with its arithmetic. */
export interface GradeView {
  mark: GradeMarkView;
  /** One sentence under the name: what the mark means here. */
  short: string;
  rows: GradeRow[];
  total: string;
  scale: { letter: Letter; range: string; isHere: boolean }[];
  notes: string[];
  method: string;
}

type Graded = Extract<Grade, { state: 'graded' }>;

/** The letter of a server for a list or a headline. */
export function gradeMark(entry: Pick<ServerEntry, 'server' | 'tools'>): GradeMarkView {
  return markOf(gradeOf(entry));
}

/** Prepares the grade of a server's page. */
export function gradeView(entry: ServerEntry): GradeView {
  const grade = gradeOf(entry);
  const isGraded = grade.state === 'graded';
  return {
    mark: markOf(grade),
    short: isGraded ? gradeMethod.meaning : `${sentenceCase(grade.reason)} Having no grade is not a bad grade.`,
    rows: isGraded ? grade.contributions.map(rowOf) : [],
    total: isGraded ? grade.points.toFixed(1) : '',
    scale: isGraded ? scaleOf(grade) : [],
    notes: isGraded ? notesOf(entry, grade) : [],
    method: gradeMethod.arithmetic,
  };
}

function markOf(grade: Grade): GradeMarkView {
  if (grade.state === 'not-graded') return { letter: undefined, value: 'not graded', words: 'Not graded' };
  const value = `${grade.letter}${grade.isPartial ? ' at best' : ''}`;
  return { letter: grade.letter, value, words: `Grade ${value}` };
}

function rowOf(row: Score['contributions'][number]): GradeRow {
  const points = row.points.toFixed(1);
  if (row.of === 'combination') return { what: combinationFacts[row.id].title, sum: 'complete', points };
  const { category, severity, sendsDataOut, tools, counted, each } = row;
  const isFull = each === 0 || counted === tools;
  const times = isFull ? ` × ${each}` : `, counted as ${counted < 0.005 ? 'nearly 0' : counted.toFixed(2)} × ${each}`;
  return { what: kindInWords(category, severity, sendsDataOut), sum: `${count(tools, 'tool')}${times}`, points };
}

function scaleOf({ letter: own }: Score): GradeView['scale'] {
  return gradeMethod.thresholds.map(({ letter, below }, i) => {
    const from = gradeMethod.thresholds[i - 1]?.below;
    const range = Number.isFinite(below) ? `below ${below}` : `${from} and more`;
    return { letter, range, isHere: letter === own };
  });
}

function notesOf({ server, tools }: ServerEntry, { isPartial, unsure, letter }: Graded): string[] {
  const nameless = tools.filter(({ tool }) => tool.withheld).length;
  const [are, them] = unsure.tools === 1 ? ['is', 'it'] : ['are', 'them'];
  const stays = unsure.letter === letter;
  return [
    isPartial &&
      `Made from ${heldTools(tools.length, server.capture.toolsTotal)}. Tools that we have not seen can only keep the letter or worsen it.`,
    unsure.tools > 0 &&
      `${count(unsure.tools, 'verdict')} among these ${are} unsure; without ${them} the letter would ${stays ? 'stay the same' : `be ${unsure.letter}`}.`,
    nameless > 0 && `${count(nameless, 'tool')} of these ${nameless === 1 ? 'is' : 'are'} judged by name alone.`,
  ].filter((note) => note !== false);
}

/** `the 14 tools that we hold`, `the 1 of 70 tools that we hold`. */
function heldTools(held: number, total: number | undefined): string {
  return `the ${total ? `${held} of ${count(total, 'tool')}` : count(held, 'tool')} that we hold`;
}
