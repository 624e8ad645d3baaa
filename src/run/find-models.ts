/** Finds the models that the checked-out repository uses, while the request for the list is under way. */

import { isoDate } from '../core/dates.ts'
import { hostKind } from '../core/endpoints/host.ts'
import type { Joined, WorkspaceFindings } from '../core/finding/join.ts'
import { InputError, type ModelList } from '../core/requirements/requirements.ts'
import type { Listing } from '../core/verification/listing.ts'
import type { Inputs } from '../inputs/inputs.ts'

/** The lists with the found models added, the places that use them, and the warnings. */
type FoundModels = Pick<Joined, 'uses' | 'warnings'> & { readonly lists: readonly [ModelList, ModelList] }

/** Gives what was found, once the list is known. The files are already being read by then. */
export type Finder = (models: Listing['models']) => Promise<FoundModels>

/** Begins to read the workspace if `find-models` asks for it. Otherwise nothing is read. */
export function startFinding(inputs: Inputs, workspace: string, signal: AbortSignal, nowMs: number): Finder {
  const { findModels: level, lists } = inputs
  if (level === 'off') return async () => ({ lists, uses: [], warnings: [] })
  const reading = read(inputs, workspace, signal, isoDate(nowMs))
  // The error reaches the caller that asks for the result.
  reading.catch(() => undefined)
  let joined: Promise<FoundModels> | undefined
  const join: Finder = async (models) => {
    const { joinFindings } = await import('../core/finding/join.ts')
    const settings = { host: hostKind(inputs.baseUrl), level, lists, values: inputs.variables }
    const { list, uses, warnings } = joinFindings(await reading, models, settings)
    assertFound(level, [...lists, list])
    const [required, optional] = lists
    const withFound = (one: ModelList) => ({ ...one, requirements: [...one.requirements, ...list.requirements] })
    return {
      lists: level === 'required' ? [withFound(required), optional] : [required, withFound(optional)],
      uses,
      warnings
    }
  }
  return (models) => {
    joined ??= join(models)
    return joined
  }
}

function assertFound(level: 'required' | 'optional', lists: readonly ModelList[]): void {
  if (level === 'optional' || lists.some(({ requirements }) => requirements.length > 0)) return
  throw new InputError(
    '"find-models: required" found no model in use, and no list names one: check out the repository before this step, widen "find-in", or set "find-models: optional"'
  )
}

async function read(inputs: Inputs, workspace: string, signal: AbortSignal, today: string): Promise<WorkspaceFindings> {
  const { readWorkspace } = await import('../adapters/workspace.ts')
  const { createCollector } = await import('../core/finding/collect.ts')
  const collector = createCollector(today)
  const globs = (inputs.findIn ?? '').split(/\r?\n/).map((line) => line.trim())
  const result = await readWorkspace(workspace, {
    globs: globs.filter((line) => line !== '' && !line.startsWith('#')),
    signal,
    onFile: collector.add
  })
  return { ...result, ...collector.result() }
}
