/** What an answer tells beyond its cause: which scope, host, project or setting it is about, and what to do about it. */
import type { Cause } from './causes.ts'
import type { Judgement } from './judge.ts'
import { OWN_WORDS } from './own-words.ts'
import { QUOTES_PROVIDER } from './provider-words.ts'
import { isProviderOutOfReach } from './signs.ts'

type Hint = { readonly sign: RegExp; readonly say: (match: RegExpExecArray) => string }

const SCOPE = '[a-z_]+(?:\\.[a-z_]+)+'
/** The setting in the key editor that gives a scope. */
const SCOPE_SWITCHES: Readonly<Record<string, string>> = {
  'model.request': 'the parent switch "Model capabilities" to Request',
  'api.model.request': 'the parent switch "Model capabilities" to Request',
  'api.responses.write': '"Responses" to Write',
  'api.model.read': '"Models" to Read'
}

function sayScopes([, scopes = '']: RegExpExecArray): string {
  const switches = scopes.split(/, ?/).flatMap((scope) => SCOPE_SWITCHES[scope] ?? [])
  const where = switches.length === 0 ? '' : ` In the key's permissions, set ${[...new Set(switches)].join(' and ')}.`
  return `The key lacks the scope ${scopes}.${where}`
}

const FREE_TIER = 'This is a free-tier limit. Adding credit raises it.'

const KEY_IS_BLOCKED = 'The server says that this key is blocked. The operator of the server can unblock it.'

const NO_MEMORY =
  /requires more (?:system |gpu |video )?memory|out of memory|(?:not enough|insufficient) (?:\w+ )?(?:memory|resources)/i
const SAYS_NO_MEMORY = 'The server has too little memory for this model. Use a smaller model, or give the server more.'
/** Gateways that share accounts of a provider say so when none of them may be used at the moment. */
const NO_ACCOUNT =
  /\bno (?:available|active|healthy|usable) (?:accounts?|auths?|credentials?|keys?)\b|\bno (?:accounts?|auth|credentials?|keys?) (?:is |are )?available\b|\ball (?:upstream )?(?:accounts|credentials|keys) (?:are )?(?:currently )?(?:unavailable|exhausted|disabled|inactive|cooling)/i

/** When a limit starts again, as servers write it. */
const ENDS_AT =
  /(?:\breset|regain access)s? (?:at|on) (\d{4}-\d\d-\d\d(?:(?:T| at | )\d\d:\d\d(?::\d\d)?)?(?: ?UTC|Z)?)/i
const sayEnd = ([, time]: RegExpExecArray) => `The limit starts again at this time, as the server says: ${time}.`

/** For each cause, the first sign that matches the evidence gives the hint. */
const HINTS: Partial<Record<Cause, readonly Hint[]>> = {
  invalid_api_key: [
    {
      sign: /passed as a header called ([A-Za-z][\w-]{0,40})/i,
      say: ([, header]) => `No key reached the server. It wants the key in the header ${header} (see "headers").`
    },
    {
      sign: /variable request\.header\.([A-Za-z][\w-]{0,40})/i,
      say: ([, header]) => `No key reached the gateway. It looks for the key in the header ${header} (see "headers").`
    },
    {
      sign: /didn't provide an api key|missing (bearer|authentication|credentials|api[- ]key|subscription key)|no (api[- ]?key|auth\w* credentials)|not authenticated|(token|jwt|key) (is )?(not present|not provided|required)/i,
      say: () =>
        'The server says that no key reached it. The key may be fine. A gateway may lack its own key for the provider, or want your key in another header (see "headers").'
    },
    {
      sign: /\bleaked\b/i,
      say: () => 'The key was reported as leaked and is blocked. Only a new key helps.'
    },
    {
      sign: /audience is incorrect \(([^)\s]{1,200})\)/i,
      say: ([, audience]) => `If it is a token, it has the wrong audience. Request one for ${audience}/.default.`
    },
    {
      sign: /proxy server token|VerificationToken|virtual key/i,
      say: () => 'The gateway does not know this virtual key.'
    },
    {
      sign: /wrong api endpoint/i,
      say: () =>
        'Azure refuses a key of another resource in this way. The key and "base-url" must belong to one resource.'
    },
    {
      sign: /no connected db/i,
      say: () => 'LiteLLM without a database knows only its master key, and this is another key.'
    },
    { sign: /key (?:is|was|has been) blocked|blocked key/i, say: () => KEY_IS_BLOCKED },
    {
      sign: /\b(?:key|token)(?: \w{1,20})? (?:has |is |was )?expired|(?:key|token)_?expired|expired[ _](?:api[ _-]?)?(?:key|token)|signature has expired/i,
      say: () => 'The key has expired. Create a new one.'
    },
    {
      sign: /\b(revoked|rotated|deleted)\b/i,
      say: ([, what]) => `The server says that the key was ${what?.toLowerCase()}. Only a new one helps.`
    },
    {
      sign: /\b(?:deactivated|disabled|inactive)\b/i,
      say: () => 'The server says that the key is switched off. Whoever manages the key can switch it on again.'
    }
  ],
  access_denied: [{ sign: /key (?:is|was|has been) blocked|blocked key/i, say: () => KEY_IS_BLOCKED }],
  server_error: [
    { sign: NO_MEMORY, say: () => SAYS_NO_MEMORY },
    { sign: NO_ACCOUNT, say: () => OWN_WORDS.noAccount }
  ],
  request_rejected: [{ sign: NO_MEMORY, say: () => SAYS_NO_MEMORY }],
  server_overloaded: [
    { sign: NO_MEMORY, say: () => SAYS_NO_MEMORY },
    { sign: NO_ACCOUNT, say: () => OWN_WORDS.noAccount },
    { sign: /loading model|model is (?:still )?loading/i, say: () => 'The server is still loading the model.' }
  ],
  missing_scopes: [
    { sign: new RegExp(`missing scopes?: ?(${SCOPE}(?:, ?${SCOPE})*)`, 'i'), say: sayScopes },
    {
      sign: /lacks the required data action `?(Microsoft\.[\w/]{1,120})`?/i,
      say: ([, action = '']) =>
        `The identity needs a role with the data action ${action}. ${/\/OpenAI\//.test(action) ? 'Such a role is "Cognitive Services OpenAI User", on the resource.' : 'Such a role is "Foundry User" (called "Azure AI User" before), on the Foundry project or resource.'}`
    },
    {
      sign: /principal does not have access|lacks the required data action/i,
      say: () => 'On Azure, give the identity the role "Cognitive Services OpenAI User" on the resource.'
    },
    {
      sign: /not accessible by integration/i,
      say: () => 'For GitHub Models, give the job the permission "models: read".'
    }
  ],
  incorrect_hostname: [
    {
      sign: /\b((?:[a-z]{2}\.)?api\.openai\.com)\b/i,
      say: ([, host]) => `Set "base-url" to "https://${host}/v1".`
    }
  ],
  ip_not_authorized: [
    {
      sign: /\b(?:ip|address)\b[^\n]{0,40}?\b(\d{1,3}(?:\.\d{1,3}){3})\b/i,
      say: ([, address]) => `The request came from the address ${address}.`
    },
    {
      sign: /virtual network|firewall rules|public access is disabled|TrafficDenied/i,
      say: () => 'A network rule of the Azure resource blocks the runner.'
    }
  ],
  model_not_found: [
    { sign: QUOTES_PROVIDER, say: () => OWN_WORDS.notAtProvider },
    {
      sign: /the api deployment/i,
      say: () => 'On Azure, use the name of your deployment, not of the model. A new deployment takes some minutes.'
    },
    { sign: NO_MEMORY, say: () => SAYS_NO_MEMORY },
    {
      sign: /not loaded|unloaded|no models? loaded|try pulling/i,
      say: () => 'The local server must load the model first.'
    }
  ],
  model_not_allowed: [
    {
      sign: /Project `?(proj_\w+)`?/i,
      say: ([, project]) => `The project is ${project}. Its settings > Limits hold the list of allowed models.`
    },
    { sign: /can only access models=(\[[^\]]*\])/i, say: ([, models]) => `The gateway key may call ${models}.` },
    {
      sign: /data policy|guardrail/i,
      say: () => "The privacy settings or guardrails of the gateway's account rule out every provider of the model."
    },
    {
      sign: /dedicated|non-serverless/i,
      say: () => 'The provider runs this model on a dedicated endpoint only. Create and start one first.'
    }
  ],
  mismatched_project: [
    {
      sign: /project tied to/i,
      say: () => "The key's owner is no longer a member of its project, or the request names the wrong project."
    }
  ],
  limits_too_low: [{ sign: /\blimit(?: of|:)? ?0\b/i, say: () => 'The limit is 0. Waiting never helps.' }],
  organization_not_verified: [
    {
      sign: /verified to stream/i,
      say: () => 'The model may be called, but not streamed. Only streaming needs a verified organization.'
    },
    {
      sign: /reasoning summar/i,
      say: () => 'The model may be called. Only reasoning summaries need a verified organization.'
    }
  ],
  insufficient_quota: [
    {
      sign: /^openai-organization: (\S+)/im,
      say: ([, organization]) =>
        `This key bills the organization ${organization}. Credit in another organization does not count.`
    },
    { sign: /can only afford (\d+)/i, say: ([, tokens]) => `The remaining credit pays for ${tokens} tokens.` }
  ],
  spend_limit_exceeded: [
    {
      sign: /project_spend_limit_exceeded/i,
      say: () => "It is the project's own spend limit. An owner of the project can raise it."
    },
    {
      sign: /organization_spend_limit_exceeded/i,
      say: () => "It is the organization's spend limit. An owner of the organization can raise it."
    },
    {
      sign: /organization_usage_limit_exceeded/i,
      say: () => 'It is the usage limit that OpenAI gave the organization. Only OpenAI can raise it.'
    },
    {
      sign: /billing.hard.limit/i,
      say: () =>
        "It is the organization's monthly limit, or the credit is used up. For images, OpenAI says both in the same words."
    },
    { sign: ENDS_AT, say: sayEnd },
    { sign: /budget/i, say: () => 'It is a budget of the gateway. Its operator can raise it.' }
  ],
  rate_limit_exceeded: [
    {
      sign: /replenished in (\d{1,3}:\d\d:\d\d|[\d.]{1,10} ?\w{1,10})/i,
      say: ([, wait]) => `The gateway's quota is used up. It comes back in ${wait}.`
    },
    {
      sign: /no (?:healthy )?deployments? available/i,
      say: () =>
        "The gateway has no working deployment of the model left. It says the same if the provider refused the gateway's own key."
    },
    {
      sign: /request too large.{0,300}?limit (\d+), requested (\d+)/is,
      say: ([, limit, requested]) =>
        `One request asks for ${requested}, and the limit is ${limit}. Waiting does not help.`
    },
    { sign: /request too large/i, say: () => 'The limit is smaller than the smallest request. Waiting does not help.' },
    {
      sign: /(\((?:RPM|RPD|TPM|TPD)\)): limit ([123]|200)\b/i,
      say: ([, window, limit]) => `The limit is ${limit} ${window}. ${FREE_TIER}`
    },
    {
      sign: /(?:try again in|retry after|please wait) ([\d.]{1,10} ?(?:ms|s|m|h|seconds|minutes)\w*(?:[\d.]{1,10}s)?)/i,
      say: ([, wait]) => `The API asks to wait ${wait}.`
    },
    { sign: ENDS_AT, say: sayEnd }
  ],
  blocked_by_edge: [
    { sign: /^cf-ray: (\S+)/im, say: ([, ray]) => `Cloudflare answered. The Ray ID is ${ray}.` },
    {
      sign: /^x-squid-error: (\w{1,60})/im,
      say: ([, error]) => `A proxy on the way (Squid) answered in place of the API: ${error}.`
    }
  ],
  unknown_url: [
    {
      sign: /^Redirected to (\S+)/,
      // The hint names no other host: an unknown server there would get the key.
      say: ([, url = '']) =>
        url.startsWith('/')
          ? `The server redirects to the path ${url} of the same host. Use that path in "base-url".`
          : 'The server redirects to another address. The key was not sent there.'
    },
    { sign: /over https/i, say: () => 'Write "base-url" with https://.' },
    {
      sign: /\((?:POST|GET) (\/\S*)\)|URL: (?:POST|GET) (\/[^\s.]*)/,
      say: ([, inWords, inUrl]) => `The server does not know the path ${inWords ?? inUrl}.`
    }
  ],
  dns_failure: [{ sign: /(?:ENOTFOUND|EAI_AGAIN) (\S+)/, say: ([, host]) => `The name ${host} was not found.` }],
  connection_failed: [
    { sign: /ECONNREFUSED (\S+)/, say: ([, address]) => `Nothing accepts connections at ${address}.` }
  ],
  tls_untrusted: [
    { sign: /CERT_HAS_EXPIRED|certificate has expired/i, say: () => 'The certificate has expired.' },
    { sign: /ALTNAME/, say: () => 'The certificate is for another host name.' },
    {
      sign: /SELF_SIGNED|UNABLE_TO_/,
      say: () => 'The runner does not know the authority that issued the certificate.'
    }
  ]
}

/** One or two sentences, not yet redacted; null if the answer tells nothing more. */
export function hintOf(judgement: Judgement): string | null {
  if (judgement.cause === null) return null
  if (isProviderOutOfReach(judgement.cause, judgement.facts)) return OWN_WORDS.outOfReach
  if (judgement.facts?.quotesPage && judgement.facts.status < 500) return OWN_WORDS.pageBehind
  const evidence = evidenceOf(judgement)
  for (const { sign, say } of HINTS[judgement.cause] ?? []) {
    const match = sign.exec(evidence)
    if (match) return say(match)
  }
  return null
}

/** The server's words, then its codes, then its headers, each on its own line. */
function evidenceOf({ message, facts }: Judgement): string {
  const headers = Object.entries(facts?.headers ?? {}).map(([name, value]) => `${name}: ${value}`)
  return [message ?? '', ...(facts?.codes ?? []), ...headers].join('\n')
}
