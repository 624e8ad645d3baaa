declare module '@vercel/ncc' {
  type Asset = { readonly source: string | Buffer }
  type Bundle = { readonly code: string; readonly assets: Readonly<Record<string, Asset>> }
  export default function ncc(entry: string, options: Readonly<Record<string, unknown>>): Promise<Bundle>
}
