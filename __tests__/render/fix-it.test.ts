import type { Fix } from '../../src/core/report.ts'
import { fixLines, renderFixes } from '../../src/render/fix-it.ts'
import { report } from '../support/reports.ts'

const fix = (...model_ids: string[]): Fix => ({
  method: 'POST',
  path: '/v1/organization/projects/{project_id}/model_permissions',
  body: { mode: 'allow_list', model_ids },
  models: model_ids.slice(-1)
})

test('prints the whole request in a folded block, without a key', () => {
  const text = renderFixes(report({ fixes: [fix('gpt-6-luna', 'gpt-6.1-terra')] }))
  expect(text).toMatch(/^<details><summary>The request that an owner can send to allow gpt-6.1-terra<\/summary>/)
  const request = /```http\n([\s\S]*?)\n```\n\n/.exec(text)?.[1] ?? ''
  const [head, body] = request.split('\n\n')
  expect(head).toBe('POST /v1/organization/projects/{project_id}/model_permissions\nContent-Type: application/json')
  expect(JSON.parse(body ?? '')).toEqual({ mode: 'allow_list', model_ids: ['gpt-6-luna', 'gpt-6.1-terra'] })
  expect(text).toContain('This action never sends it.')
  expect(text).not.toMatch(/authorization|bearer/i)
})

test('is empty if nothing is to be granted', () => expect(renderFixes(report())).toBe(''))

test('keeps a name inside its code block', () => {
  const name = 'a```\n</details><img src=x>\u202e\u200b🙂`'
  const text = renderFixes(report({ fixes: [fix(name)] }))
  expect(text.match(/```/g)).toHaveLength(4)
  const body = /\n\n(\{[\s\S]*?\n\})\n```/.exec(text)?.[1] ?? ''
  expect(JSON.parse(body)).toEqual({ mode: 'allow_list', model_ids: [name] })
  expect(body).toMatch(/^[\x20-\x7e\n]*$/)
  expect(text.split('```')[0]).not.toContain('<img')
})

test('reads the same on a terminal', () => {
  expect(fixLines(fix('m'), '2026-11-21T06:00:00.000Z').slice(0, 3)).toEqual([
    'The request that an owner can send to allow m:',
    expect.stringContaining('which was read at 2026-11-21T06:00:00.000Z.'),
    '   POST /v1/organization/projects/{project_id}/model_permissions'
  ])
})

test('names the first models of many', () => {
  const many = { ...fix(), models: ['a', 'b', 'c', 'd', 'e', 'f', 'g'] }
  expect(fixLines(many, 'now')[0]).toBe('The request that an owner can send to allow a, b, c, d, e and 2 more:')
})

test('also prints permissions for Terraform, with names as plain text', () => {
  const text = renderFixes(report({ fixes: [fix('gpt-6-luna', `a"\${x}%{y}\\\`\n🙂`)] }))
  expect(text).toContain(
    [
      '```terraform',
      'resource "openai_project_model_permissions" "this" {',
      '  project_id = "{project_id}"',
      '  mode       = "allow_list"',
      '  model_ids = [',
      '    "gpt-6-luna",',
      '    "a\\"$${x}%%{y}\\\\\\u0060\\u000a\\U0001f642",',
      '  ]',
      '}',
      '```'
    ].join('\n')
  )
})

test.each<readonly [string, Fix['body'], string]>([
  ['a tool', { web_search: { enabled: true } }, 'can send to switch on web&#95;search for m'],
  ['a tier', { enabled_tiers: ['flex'] }, 'can send to switch on the service tier for m']
])('prints the request that switches on %s', (_, body, title) => {
  const text = renderFixes(report({ fixes: [{ ...fix('m'), body }] }))
  expect(text).toContain(title)
  expect(text).not.toContain('terraform')
})
