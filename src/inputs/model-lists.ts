/** Reads the lists of models from their inputs and from the file. */
import { InputError, type ModelList, parseModelList, type Source } from '../core/requirements/requirements.ts'
import type { ReadFile } from './environment.ts'

type ListValues = {
  readonly 'required-models'?: string | undefined
  readonly 'required-models-file'?: string | undefined
  readonly 'optional-models'?: string | undefined
  readonly 'find-models': string
}

/**
 * The required and the optional list, in this order.
 *
 * @throws InputError for a wrong line, a file that cannot be read, and lists without a model
 */
export function readLists(values: ListValues, readFile: ReadFile): [ModelList, ModelList] {
  const inline = (name: 'required-models' | 'optional-models'): Source[] =>
    values[name] === undefined ? [] : [{ name, text: values[name] }]
  const file = values['required-models-file']
  const required = parseModelList(
    [...inline('required-models'), ...(file ? [readModelsFile(file, readFile)] : [])],
    'required'
  )
  const optional = parseModelList(inline('optional-models'), 'optional')
  if (required.requirements.length + optional.requirements.length === 0 && values['find-models'] === 'off') {
    throw new InputError(
      'No model to verify: set "required-models" (one a line or comma-separated), "required-models-file" or "optional-models", or let "find-models" find them'
    )
  }
  if (file && required.requirements.length === 0) throw new InputError(`"required-models-file": ${file} names no model`)
  return [required, optional]
}

function readModelsFile(path: string, readFile: ReadFile): Source {
  try {
    return { name: path, text: readFile(path) }
  } catch (error) {
    const isGone = (error as NodeJS.ErrnoException).code === 'ENOENT'
    const advice = isGone ? ': check out the repository before this step (actions/checkout), or correct the path' : ''
    throw new InputError(
      `"required-models-file": cannot read ${JSON.stringify(path)} (${(error as Error).message})${advice}`
    )
  }
}
