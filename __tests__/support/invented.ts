/** How the tests tell the invented model of a run from the models that a test names. Nothing but the tests can tell. */

/** The name of an invented model in a text: it ends with ten random letters and digits. */
export const INVENTED = /(?<![\w.:@/-])[\w.:@/-]+-(?!transcribe|moderation)[0-9a-z]{10}(?![\w.:@/-])/g

/** Did the run ask for an invented model? */
export const isInvented = (model: string | null): boolean => model?.replaceAll(INVENTED, '') === ''
