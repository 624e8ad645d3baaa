/** Markdown as GitHub reads it. Only the rendered result proves that an escape works. */
import rehypeRaw from 'rehype-raw'
import remarkGfm from 'remark-gfm'
import remarkGithub from 'remark-github'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'

export type Node = {
  readonly type: string
  readonly tagName?: string
  readonly value?: string
  readonly properties?: Readonly<Record<string, unknown>>
  readonly children?: readonly Node[]
}

/** GitHub's rules: tables, HTML, and links and mentions without markup. */
const github = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkGithub, { repository: 'octo-org/octo-repo' })
  .use(remarkRehype, { allowDangerousHtml: true })
  .use(rehypeRaw)
export const render = (markdown: string): Node => github.runSync(github.parse(markdown)) as Node
export const nodesOf = (node: Node): Node[] => [node, ...(node.children ?? []).flatMap(nodesOf)]
export const tagsOf = (node: Node) => nodesOf(node).flatMap(({ tagName }) => (tagName === undefined ? [] : [tagName]))
export const textOf = (node: Node) =>
  nodesOf(node)
    .map(({ type, value }) => (type === 'text' ? value : ''))
    .join('')
