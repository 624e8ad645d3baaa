/**
 * Waits for one whole turn of the event loop, in which Node takes care of the connections. The first wait ends the turn that
 * has already begun; the second ends the next one.
 */
export async function turn(): Promise<void> {
  await new Promise(setImmediate)
  await new Promise(setImmediate)
}
