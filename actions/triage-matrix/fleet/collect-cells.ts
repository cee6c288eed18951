/** The results of many cells. A large fleet is read by two threads, because parsing is what takes the time. */
import { Worker } from 'node:worker_threads'
import { type CellResult, cellResult } from '../matrix/cell-result'
import { SampleBuffer } from '../matrix/step-times'
import { writeTrialFiles } from '../matrix/trial-files'
import { type Plan, type PlannedCell } from '../plan/model'
import { type Recipe } from '../recipe/model'
import { collectCell, currentSessions, type Delivery } from './collect'

export interface CollectedCell {
  readonly result: CellResult
  readonly warnings: readonly string[]
  readonly paths: readonly string[]
  readonly omitted: number
}

/** What a thread is given; plain data. */
export interface CollectTask {
  readonly plan: Plan
  readonly recipe: Recipe
  readonly deliveries: readonly Delivery[]
  readonly outputDir: string
  /** Indexes of cells. */
  readonly from: number
  readonly to: number
  /** Files that may be written for trials. */
  readonly room: number
}

/** Below this many trials a second thread costs more than it brings. */
const THREAD_TRIALS = 20_000

/** Reads the cells of a task in this thread, one after another. */
export function collectHere(task: CollectTask): CollectedCell[] {
  const buffer = new SampleBuffer()
  const sessions = currentSessions(task.deliveries)
  let room = task.room
  return task.plan.lock.cells.slice(task.from, task.to).map((cell) => {
    const { records, warnings, error } = collectCell(cell, task.deliveries)
    const result = cellResult({ cell, records, sessions, stopAfter: task.recipe.stopAfter, error }, buffer)
    const { paths, omitted } = writeTrialFiles(
      task.outputDir,
      task.recipe.workload,
      cell,
      records,
      sessions,
      new Set(),
      room,
    )
    room -= paths.length
    return { result, warnings, paths, omitted }
  })
}

/**
 * Reads all cells, in the order of the plan.
 *
 * @param program the file that runs a task given as `workerData`; undefined to stay in this thread
 */
export async function collectCells(
  task: Omit<CollectTask, 'from' | 'to'>,
  program: string | undefined,
): Promise<CollectedCell[]> {
  const { cells } = task.plan.lock
  const half = middleOf(cells)
  if (program === undefined || half === 0 || half === cells.length || trialsOf(cells) < THREAD_TRIALS)
    return collectHere({ ...task, from: 0, to: cells.length })
  const second = new Promise<CollectedCell[]>((resolve, reject) => {
    const worker = new Worker(program, {
      workerData: { ...task, from: half, to: cells.length, room: 0 } satisfies CollectTask,
    })
    worker.once('message', resolve)
    worker.once('error', reject)
  })
  const first = collectHere({ ...task, from: 0, to: half })
  return [...first, ...(await second)]
}

/** The number of cells that hold half of the trials. */
function middleOf(cells: readonly PlannedCell[]): number {
  const total = trialsOf(cells)
  let seen = 0
  return cells.filter(({ trials }) => {
    seen += trials
    return seen <= total / 2
  }).length
}

function trialsOf(cells: readonly PlannedCell[]): number {
  return cells.reduce((sum, { trials }) => sum + trials, 0)
}
