/** Leaves out of bundled code what no computer needs and no reviewer looks for in a bundle. The code itself stays as it is. */
import ts from 'typescript'

/**
 * The code without comments and empty lines, and with one tab for four spaces of indentation. Texts inside the code do not
 * change. What the bundler says of names stays: the file of a module, and what a shortened name stands for.
 */
export function compact(code: string): string {
  const file = ts.createSourceFile('bundle.js', code, ts.ScriptTarget.Latest, false, ts.ScriptKind.JS)
  const parts: string[] = []
  const visit = (node: ts.Node): void => {
    const children = node.getChildren(file).filter(({ kind }) => !isJsDoc(kind))
    children.forEach(visit)
    if (children.length > 0 || node.kind === ts.SyntaxKind.SyntaxList) return
    const start = node.getStart(file)
    parts.push(compactTrivia(code.slice(node.pos, start)), code.slice(start, node.end))
  }
  visit(file)
  return parts.join('').trimStart()
}

const isJsDoc = (kind: ts.SyntaxKind) => kind >= ts.SyntaxKind.FirstJSDocNode && kind <= ts.SyntaxKind.LastJSDocNode

/** What stands between two tokens: blanks and comments. A line break stays, because it may end a statement. */
function compactTrivia(trivia: string): string {
  return trivia
    .replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, (comment) => {
      if (/ MODULE: |^\/\* (\.?[\w$]+|import\(\)) \*\/$/.test(comment)) return comment
      return comment.includes('\n') ? '\n' : ' '
    })
    .replace(/\s*\n(?=\s*\n)|[^\S\n]+(?=\n)/g, '')
    .replace(/\n +/g, (indentation) => `\n${'\t'.repeat(Math.ceil((indentation.length - 1) / 4))}`)
}
