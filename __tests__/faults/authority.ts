/** A certificate authority for one test. Only processes that the test starts trust it. */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { generate } from 'selfsigned'

export type Authority = {
  /** The file for NODE_EXTRA_CA_CERTS. */
  readonly file: string
  readonly issue: (hosts: readonly string[]) => Promise<{ readonly key: string; readonly cert: string }>
}

export async function createAuthority(): Promise<Authority> {
  const own = await generate([{ name: 'commonName', value: 'Test authority' }], {
    algorithm: 'sha256',
    keyType: 'ec',
    extensions: [
      { name: 'basicConstraints', cA: true, critical: true },
      { name: 'keyUsage', keyCertSign: true, cRLSign: true }
    ]
  })
  const file = join(mkdtempSync(join(tmpdir(), 'authority-')), 'ca.pem')
  writeFileSync(file, own.cert)
  const issue = async (hosts: readonly string[]) => {
    const altNames = hosts.map((host) =>
      /^[\d.]+$/.test(host) ? ({ type: 7, ip: host } as const) : ({ type: 2, value: host } as const)
    )
    const issued = await generate([{ name: 'commonName', value: hosts[0] ?? '' }], {
      algorithm: 'sha256',
      keyType: 'ec',
      ca: { key: own.private, cert: own.cert },
      extensions: [
        { name: 'basicConstraints', cA: false },
        { name: 'extKeyUsage', serverAuth: true },
        { name: 'subjectAltName', altNames }
      ]
    })
    return { key: issued.private, cert: issued.cert }
  }
  return { file, issue }
}
