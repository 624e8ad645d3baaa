declare module '@vercel/ncc' {
  type Asset = { readonly source: string | Buffer }
  export type BundledModule = {
    /** The file; absent for modules that webpack adds. */
    readonly nameForCondition?: string | null
    readonly size: number
    readonly modules?: readonly BundledModule[]
  }
  type Chunk = { readonly files: readonly string[]; readonly modules: readonly BundledModule[] }
  type Bundle = {
    readonly code: string
    readonly assets: Readonly<Record<string, Asset>>
    readonly stats: { readonly toJson: (options: object) => { readonly chunks: readonly Chunk[] } }
  }
  export default function ncc(entry: string, options: Readonly<Record<string, unknown>>): Promise<Bundle>
}
