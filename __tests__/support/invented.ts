/** Recognizes the invented model of a run. A server cannot: the name looks like any other. */

/** The name of an invented model in a text: it ends with ten random letters and digits. */
export const INVENTED = /(?<![\w.:@/-])[\w.:@/-]+-(?!transcribe|moderation)[0-9a-z]{10}(?![\w.:@/-])/g

/** Did the run ask for an invented model? */
export const isInvented = (model: string | null): boolean => model?.replaceAll(INVENTED, '') === ''
