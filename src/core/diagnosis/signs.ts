/**
 * The signs of an error answer, and the cause that each sign stands for. The head of `judge.ts` gives the order of the tables.
 * In each table the first match wins, so exact signs stand above general ones.
 */
import { type Cause, traitsOf } from './causes.ts'
import { QUOTES_PROVIDER } from './provider-words.ts'

/** The facts of one error answer that the tables below read. */
export type Facts = {
  /** 0 if the answer was a success with an error inside. */
  readonly status: number
  readonly codes: readonly string[]
  readonly message: string
  readonly params: readonly string[]
  readonly form: 'json' | 'html' | 'text' | 'empty'
  readonly quotesPage: boolean
  readonly headers: Readonly<Record<string, string>>
  /** The model that was asked for, where one was: servers call it by its name only. */
  readonly model?: string | undefined
}

type Sign = {
  readonly cause: Cause
  /** Matches a code in lower case, with letters and digits only. */
  readonly code?: RegExp
  /** Words that name the refusal itself. They count with any status. */
  readonly words?: RegExp
  /** Words that may also stand in a passing failure. They count only if the status is a refusal. */
  readonly looseWords?: RegExp
  readonly when?: (facts: Facts) => boolean
}

const is =
  (...statuses: readonly number[]) =>
  ({ status }: Facts) =>
    statuses.includes(status)
const isServerSide = ({ status }: Facts) => status >= 500
const isRedirect = ({ status }: Facts) => status >= 300 && status < 400
const html = ({ form }: Facts) => form === 'html'
/** Cloudflare's page for a failing server behind it. Its challenges and blocks are pages too, and do not count here. */
const originFailed = (facts: Facts) =>
  isServerSide(facts) &&
  html(facts) &&
  facts.headers['cf-ray'] !== undefined &&
  !/attention required|just a moment|blocked|denied/i.test(facts.message)

const MITIGATED = ['cf-mitigated', 'x-vercel-mitigated']

/** Something on the way answered, not the API. */
const NOT_THE_API: readonly Sign[] = [
  { cause: 'proxy_authentication_required', when: is(407) },
  { cause: 'unknown_url', when: isRedirect },
  { cause: 'unknown_url', when: (facts) => html(facts) && is(404, 405, 410)(facts) },
  { cause: 'server_error', when: originFailed },
  { cause: 'blocked_by_edge', when: html },
  // Hosts that filter requests name it in a header, and Cloudflare's own errors (1xxx) are JSON for programs.
  { cause: 'blocked_by_edge', when: (facts) => is(403)(facts) && MITIGATED.some((name) => facts.headers[name]) },
  { cause: 'blocked_by_edge', when: (facts) => is(403)(facts) && /\bError 1\d{3}: /.test(facts.message) },
  { cause: 'ip_not_authorized', when: ({ headers }) => /TrafficDenied/i.test(headers['policy-id'] ?? '') },
  { cause: 'upstream_refused', when: (facts) => facts.quotesPage && is(401, 403)(facts) },
  { cause: 'server_error', when: (facts) => facts.quotesPage && is(400, 404, 405, 421)(facts) }
]

/** A limit of 0 does not pass. */
const ZERO_LIMIT = /\blimit(?: of|:)? ?0(?![\d.,]*\d)/i

/** A filter that only a running model has is another matter. */
const isNoFilter = ({ codes }: Facts) =>
  !codes.some((code) => /^contentpolicyviolation|^contentfilter|safetyblockedbymodel/.test(code))

/** Codes that name one refusal, in the vendors' spellings and in whatever longer code holds them. */
const CODES: readonly Sign[] = [
  { cause: 'incorrect_hostname', code: /incorrecthostname|dataresidency/ },
  { cause: 'unsupported_country_region_territory', code: /^unsupportedcountry|^unsupportedregion|countrynotsupported/ },
  {
    cause: 'account_deactivated',
    code: /(account|organization|org|workspace|user|tenant|team|subscription)(is)?(deactivated|suspended|terminated|banned|disabled|frozen|blocked|closed|locked)(?!.*(limit|credit|quota|balance|budget|billing))|(deactivated|suspended|banned)(account|workspace|user|organization)/
  },
  {
    cause: 'organization_not_verified',
    code: /(organization|org)(mustbe|not)verified|verificationrequired|unverifiedorganization/
  },
  { cause: 'key_auth_disabled', code: /authenticationtypedisabled|keyauth(entication)?disabled|localauthdisabled/ },
  {
    cause: 'ip_not_authorized',
    code: /ip(address)?(not(authorized|allowed|whitelisted)|blocked|forbidden|denied|restricted)/
  },
  {
    cause: 'mismatched_organization',
    code: /^(mismatchedorganization|noorganization|invalidorganization|organizationnotfound)$/
  },
  {
    cause: 'mismatched_project',
    code: /^(mismatchedproject|invalidproject|projectarchived|projectnotfound)$/
  },
  { cause: 'missing_scopes', code: /missingscopes?|insufficientscope|insufficientpermission|^authorizationfailed$/ },
  {
    cause: 'limits_too_low',
    code: /ratelimit|resourceexhausted|quotaexceeded/,
    when: ({ message }) => ZERO_LIMIT.test(message)
  },
  {
    cause: 'spend_limit_exceeded',
    code: /(spend|usage|budget)(ing)?limits?(exceeded|reached)|billinghardlimit|budget(exceeded|exhausted|reached)|(virtualkey|key|team|user|customer)(budget|limit)exceeded/
  },
  {
    // What is used up and refused, not only slowed down.
    cause: 'spend_limit_exceeded',
    code: /quota(reached|exceeded|exhausted|limit)/,
    when: is(400, 401, 402, 403)
  },
  {
    cause: 'billing_not_active',
    code: /billingnotactive|billingnotenabled|billingdisabled|arrearage|overduepayment|accountoverdue|(subscription|plan|trial|package)(has)?(inactive|expired|ended|cancell?ed|lapsed)|paymentmethod(required|missing)|invalidpayment/
  },
  {
    cause: 'insufficient_quota',
    code: /insufficient(user|account)?(quota|balance|credit|fund)|(balance|credits?|quota|funds)(is)?(insufficient|exhausted|notenough|depleted|toolow)|notenough(balance|credit|fund|quota)|exceededcurrentquota|creditbalance|creditlimit|(no|outof)credits|freetier(only|exhausted)|usagenotincluded|^billingerror$|paymentrequired|^1113$|^30001$|^30011$|^1008$/
  },
  {
    cause: 'model_not_allowed',
    code: /model(access)?(denied|notallowed|blocked|forbidden|notopen|notactivated|notenabled|notpermitted|notauthorized|restricted)|modelaccess|modelnotavailable|noavailablemodel|dedicatedendpointnotrunning|(unpurchased|notpurchased)/
  },
  {
    cause: 'model_retired',
    code: /model\w*(decommission|deprecat|retire|sunset|endoflife|discontinued|offline|archived)/
  },
  {
    cause: 'unsupported_endpoint',
    code: /^operationnotsupported$|(endpoint|api)notsupported|unsupported(endpoint|api)|nosupportforfunction/
  },
  {
    cause: 'model_not_found',
    code: /(model|deployment|engine)(id|name)?(is)?(notfound|notexist|notexists|doesnotexist|notsupported|unknown|invalid)|(unknown|invalid|nosuch|unsupported|unavailable|unrecogni[sz]ed)(model|deployment)(id|name|error)?$|^1211$|^20012$/
  },
  {
    cause: 'blocked_by_safety_policy',
    code: /^(cyber|bio|chem|biological|safety|usage|content|misalignment)policy(violation)?$|^invalidprompt$|safety(block|violation|check)/,
    when: isNoFilter
  },
  {
    // With a 401 or 403 a policy speaks of who may call, not of what was said.
    cause: 'blocked_by_safety_policy',
    code: /^\w+policy$|policyviolation$/,
    when: (facts) => isNoFilter(facts) && !is(401, 403)(facts)
  },
  {
    cause: 'invalid_api_key',
    code: /(api|access|auth|subscription)?(key|token|credentials?)(is)?(invalid|expired|invalidated|revoked|leaked|disabled|deleted|notvalid|notfoundindb)|(invalid|incorrect|expired|revoked|disabled|unknown|wrong)(api|access|auth|authentication)?(key|token|credentials?)(error)?$|apikeynotfound|failedtoresolveapikey|^invalidauthentication|^2049$/
  },
  // LiteLLM without a database knows only its master key, and fails to look up any other key.
  { cause: 'invalid_api_key', code: /^nodbconnection$/ }
]

/** Codes of a passing failure. If one of them is there, words cannot make the answer a refusal. */
const PASSING_CODES: readonly Sign[] = [
  { cause: 'server_overloaded', code: /overload|capacity|slowdown|flexunavailable|serverbusy|systembusy|highdemand/ },
  {
    cause: 'rate_limit_exceeded',
    code: /ratelimit|ratequota|resourceexhausted|throttl|^(tokens|requests)$|toomanyrequestserror|limitrequests|limitburstrate/
  }
]
/** Servers send these codes with every failure, so they count only if the status agrees or there is none. */
const SERVER_CODES =
  /^(server|internalserver|internal|api|upstream|backend)error$|^internalerror$|gatewaytimeout|badgateway|^unavailable$/

/** Words of a passing failure. With a status that may pass, they come before the words of a refusal. */
const PASSING_WORDS: readonly Sign[] = [
  {
    cause: 'rate_limit_exceeded',
    words:
      /rate limit|too many requests|request too large|\b(session|hourly|\d+[- ]?hours?) (\w+ )?limit|\b(request|concurren\w+|worker\w*) (\w+ ){0,3}limit (reached|exceeded)|please wait\b|call volume quota|quota will be replenished|(requests?|tokens?) per (minute|second|hour|day)|请求(过于)?频繁|速率限制|限流|retry after \d|レート制限/i
  },
  {
    cause: 'server_overloaded',
    words:
      /\boverload(ed|ing)?\b|at capacity|high (demand|load|traffic)|capacity (is |currently )?(exceeded|unavailable|not available)|no healthy upstream|(server|system|service|engine) is (currently )?busy|please retry|temporarily unavailable|服务器?(繁忙|过载)|系统繁忙|负载/i
  }
]

/** Words of a refusal. */
const WORDS: readonly Sign[] = [
  {
    // The path of the endpoint stands twice, so the base URL ends with it.
    cause: 'unknown_url',
    looseWords:
      /chat\/completions\/{1,2}(v1\/)?chat\/completions|responses\/{1,2}responses|embeddings\/{1,2}embeddings|\bv1\/{1,2}v1\//i
  },
  {
    cause: 'limits_too_low',
    words:
      /(rate limit|quota|tokens? per|requests? per).{0,300}\blimit(?: of|:)? ?0(?![\d.,]*\d)|\b(rate|token|request|usage|quota) limit (?:of|is|:) ?0(?![\d.,]*\d)/i
  },
  {
    cause: 'incorrect_hostname',
    words: /incorrect regional hostname|not authorized in this region|data residency of the project/i
  },
  {
    cause: 'model_not_allowed',
    looseWords:
      /\bmodels?\b.{0,80}(not (available|supported|offered|accessible|servable)|unavailable|restricted) (for users )?in (your|this|the)? ?(\S+ )?(country|region|location|jurisdiction)\b/i
  },
  {
    cause: 'unsupported_country_region_territory',
    words: /country, region, or territory not supported|location is not supported/i,
    looseWords:
      /not (available|supported|offered) in (your|this) (country|region|location)|(unsupported|restricted) (country|region)|(地区|区域|国家).{0,10}(不支持|不可用)|不支持.{0,10}(地区|区域|国家)/i
  },
  {
    cause: 'account_deactivated',
    words:
      /(account|consumer|organization|workspace) .{0,80}(has been|is|was) (temporarily |permanently )?(deactivated|disabled|suspended|terminated|banned|frozen|closed|restricted|locked|denied access)|access was terminated|organization has been (restricted|disabled)|temporarily blocked because we detected|(账[户号]|用户).{0,10}(停用|封禁|冻结|禁用|锁定)|\bproject has been denied access/i
  },
  {
    cause: 'organization_not_verified',
    words: /organization must be verified/i,
    looseWords:
      /verify (your )?organization|organization (is )?not (yet )?verified|(identity|organization|account) verification (is )?required|verify your (identity|account|phone)|account is not (yet )?verified|requires? (a |an )?verified (account|organi[sz]ation|phone|e-?mail)|real[- ]name verification|实名/i
  },
  {
    cause: 'key_auth_disabled',
    looseWords:
      /key[- ]based auth\w* is (disabled|not permitted|not allowed)|(local|key) auth\w*( methods?)? (is|are|has been|have been) (not allowed|not permitted|disabled|switched off)|api keys? (are|is) (disabled|not (allowed|enabled)) (for|on) this resource/i
  },
  {
    cause: 'ip_not_authorized',
    looseWords:
      /virtual network|firewall rules|network policy|public (network )?access is disabled|private endpoint|\bip( address)?\b.{0,60}(not (authorized|allowed|whitelisted|permitted)|denied|forbidden|blocked)|\bip.{0,20}(白名单|未授权|不允许)/i
  },
  {
    cause: 'mismatched_organization',
    looseWords:
      /OpenAI-Organization header should match|no such organization|must be a member of an organization|access to the organization tied to/i
  },
  {
    cause: 'mismatched_project',
    looseWords:
      /OpenAI-Project header should match|no such project|access to the project tied to|\bproject .{0,80}(archived|not found|does not exist)/i
  },
  { cause: 'rate_limit_exceeded', looseWords: /call volume quota|quota will be replenished|bandwidth quota/i },
  {
    cause: 'spend_limit_exceeded',
    words:
      /billing hard limit|budget (has been |is )?(exceeded|exhausted|used up)|(exceeded|exhausted|crossed|over|out of) ((its|your|the) )?budget|(reached|exceeded|used up) (your|the|its) (monthly|weekly|annual) (\w+ ){0,2}(limit|quota|allowance|allocation)|spend(ing)? limit (has been |was )?(reached|exceeded)|(reached|exceeded) (your|the|its) (\w+ ){0,3}(usage|spend|spending|inference) limit|key limit exceeded|key with a higher limit|reached its .{0,20}spend/i,
    looseWords: /spend(ing)? limit|(monthly|weekly|daily) (usage|spend\w*|budget) limit|model service has been paused/i
  },
  {
    cause: 'billing_not_active',
    words:
      /account is not active|billing is not active|inactive subscription|\b(subscription|plan|package|membership|trial) (period )?(has |is )?(already )?(expired|ended|lapsed|cancell?ed)|套餐.{0,10}(到期|过期)|payment[_ ]instrument|card (was|has been) declined|payment (has )?failed|(trial|credits?) (has |have )?expired/i,
    looseWords:
      /(valid )?(credit card|payment method)\b.{0,40}(on file|required|missing|needed)|(add|attach|update) (a |your )?(valid )?(credit card|payment method)|(enable|activate|set up) billing|billing.{0,30}(disabled|not enabled|inactive)|good standing|in arrears|overdue|欠费|逾期/i
  },
  {
    cause: 'insufficient_quota',
    words:
      /exceeded your current quota|insufficient.{0,20}\b(balance|credits?|funds)\b|no (more |available |remaining )?credits?\b|have any credits|(out|run out) of credits|used (all|up).{0,20} credits|(balance|credits?|wallet|funds)\b.{0,20}\b(insufficient|exhausted|depleted|not enough|too low|used up|negative)|credit limit exceeded|can only afford|more credits are required|not enough (balance|credits?|funds|quota)|free (quota|credits?|trial).{0,40}(exhausted|used up|expired|ended|over)|exceeded your .{0,40}credits|余额不足|额度(不足|已用|用尽|已耗尽)|配额(不足|已用|用尽)|账户余额|欠款|saldo insuficiente|sin saldo|fondos insuficientes|cr[ée]ditos? insuficientes|cr[ée]dits? insuffisants?|solde insuffisant|guthaben.{0,20}(aufgebraucht|reicht nicht|nicht ausreichend|ersch[öo]pft)|nicht gen[üu]gend guthaben|残高(が)?(不足|足り)|クレジットが(不足|足り)|잔액[이]? ?부족|недостаточно (средств|баланса)|credito insufficiente/i,
    looseWords:
      /top up|recharge|(buy|purchase|add) (more |some )?(credits?|balance|funds)|paid balance|请充值|quota (is |has been )?(exhausted|used up)|add money/i
  },
  {
    cause: 'invalid_api_key',
    when: is(401),
    looseWords: /\btoken not allowed to access model/i
  },
  {
    cause: 'model_not_allowed',
    words:
      /(does not|doesn't|do not|don't|no longer) have access to (the |this )?model|not allowed to (access|use|call) (\w+ ){0,3}model|matching your (data policy|guardrail)|violation of (the )?provider terms|requir\w+ (a|an|your own) (api )?key (to|for) (access|use|call)\w* (the |this )?model|guardrail restrictions|non-serverless model|model access is denied|access to (the |this )?(\S+ )?models? (\S+ ){0,3}(is |was )?(denied|not allowed|not permitted)|no (team|key|user|group) has access to (the |this )?(requested )?model|no access to (the |this )?model|(plan|account|tier|subscription) (does |do )?not support (the |this )?model/i,
    looseWords:
      /\b(model|service|serving|feature)\b.{0,80}(not (allowed|enabled|activated|authorized|permitted|included|open|available|supported|offered)|disabled|switched off|blocked) (for|on|in|to|with|by|under|at) (\S+ ){0,3}(keys?|accounts?|plans?|subscriptions?|teams?|projects?|groups?|tenants?|workspaces?|tiers?|users?|organi[sz]ations?|shard|level)\b|\bonly available (on|to|for|via|in|with) (?!(the )?['"]?\/?(v1|responses|chat|completions|embeddings))|invalid model for team|not (eligible|entitled|authorized|permitted|enabled|approved|activated|subscribed|whitelisted)\b.{0,40}\bmodel|(has|have) not (activated|enabled|opened|subscribed).{0,20} model|\bmodel\b.{0,40}requires? (a |an )?(paid |pro |higher |active )?(subscription|plan|tier|terms|approval|acceptance|registration|licen[sc]e)|use case (details|form)|(apply|request|ask) (for|to get) (access|approval)|\bmodel\b.{0,60}\brequires (registration|access)|premium feature|(accept|agree)\w* (to )?the (terms|licen[sc]e|agreement|conditions)|\bmodel is gated\b|enterprise (user|feature|only)|\bnot deployed\b.{0,80}(on[- ]demand|dedicated|serverless)|requires a (paid )?(subscription|plan)|upgrade (your plan |to \w+ )?(for|to get) access|no allowed providers|\bmodel\b.{0,60}not supported (when|with|for) (using )?.{0,30}(account|plan|subscription)|(gated|restricted) (model|repo)|无权.{0,20}模型|没有.{0,20}模型.{0,10}权限|模型.{0,40}(未开通|未授权|无权限|未激活)|(未|暂未|尚未)(开放|开通).{0,30}(权限|模型)|权限.{0,10}(未|暂未)(开放|开通)/i
  },
  {
    cause: 'model_retired',
    looseWords:
      /\bmodel\b.{0,160}\b((has been|is|was) (deprecated|retired|decommissioned|shut ?down|sunset|discontinued|removed)|(is )?no longer (available|supported|served|offered)|reached (its )?end[- ]of[- ]life)|\bmodel (is |has been )?(disabled|offline|retired|removed)\b|模型.{0,40}(已下线|已停用|已废弃|下架|已退役)/i
  },
  {
    cause: 'unsupported_endpoint',
    words: /\b(no|have a|without a|missing) (default )?chat.template/i,
    looseWords:
      /only supported in v1\/|not (accessible|available|supported|served) (via|through|over|on|at|in|with|by|for) (the )?['"]?\/?(v1\/)?(responses|chat|completions|embeddings)\b|\/(responses|chat\/completions|completions|embeddings) is not supported|\b(use|try|switch to) (the )?['"]?\/(v1\/)?(responses|chat\/completions|completions|embeddings)\b|not a (chat|completions?|embeddings?|text) model|not supported (in|with|by|on|for) (the )?['"]?\/?(v1\/|responses|chat|completions|embeddings)|not supported for task|operation does not work with the specified model|not allowed to (sample|generate embeddings) from this model|contain audio|is an embedding model|(does not|doesn't|do not) support (the )?['"]?\/?(v1\/)?(responses|chat|embeddings?|completions?)\b|not allowed to call this route|(does not|doesn't|do not) support (the )?(\w+ ){1,2}API\b|不支持 ?(responses|chat|embeddings?|completions?)|chat template/i
  },
  {
    // The model is there, and nobody serves it with all that the request asks for.
    cause: 'request_rejected',
    looseWords: /support (all )?(of )?the requested (parameters|features|modalities|output)/i
  },
  {
    cause: 'model_not_found',
    words:
      /\b(models?|deployments?)\b.{0,200}(does(n't| not) exist|not exist\b)|no such model|not supported by any|模型.{0,60}(不存在|未找到|找不到)|(modelo|modèle|modell)\b.{0,60}(no existe|n'existe pas|existiert nicht|não existe|non trouvé|introuvable|no encontrado|nicht gefunden|no (está )?disponible)|модел.{0,60}не (найден|существует)|モデル.{0,60}(見つかりません|存在しません)|모델.{0,60}(찾을 수 없|존재하지)/i,
    looseWords:
      /\bmodels?\b.{0,200}(not found|not loaded|unloaded|is (not|currently not) available|is (not|un)supported|not configured|unavailable|is invalid|was not recognized)|(unknown|invalid|unexpected|unsupported|not supported|unrecognized|unavailable) (model|deployment)\b|(unknown|invalid|unsupported|unrecogni[sz]ed) (llm )?provider\b|llm provider not provided|invalid value for .?model\b|not a valid model|\bmodels? not supported\b|inference profile|model (id|identifier) .{0,80}(isn't|is not) (supported|valid)|supported values are:? 'an-id'|(function|route|router|channel|routing rule|mapping)\b.{0,80}(not found|found).{0,60}(model|account)|no .{0,20}(route|routing rule|channel|provider|endpoints?)\b.{0,20} found|no healthy deployments? for this model|模型.{0,60}(无效|不支持|错误)/i
  },
  {
    cause: 'upstream_refused',
    words:
      /\b[Nn]o (active )?([Cc]redentials?|API keys?|api keys?) (configured |found |set )?for (the )?(provider|model)|\bfind a secret with the name|\b[A-Z][A-Z0-9_]{2,40}_KEY\b.{0,12} (is )?(not set|missing|not configured|not found|empty)/
  },
  {
    cause: 'missing_scopes',
    words: /missing scopes?\b|insufficient (permissions?\b|authentication scopes)|lacks the required data action/i,
    looseWords:
      /principal does not have access|not accessible by integration|does not have authorization to perform|key does not have permission|(not|have) sufficient permissions?|lacks? (the )?(required |necessary )?(permissions?|scopes?|role)|not authorized to perform|insufficient_scope|(required|missing|necessary) (\w+ )?(permission|scope|role)\b|(permission|scope|\brole) is required/i
  },
  {
    cause: 'invalid_api_key',
    words: /(incorrect|invalid|expired) (api[- _]?key|x-api-key|subscription key|proxy server token)\b/i,
    looseWords:
      /(incorrect|invalid|expired|unknown|missing|wrong) (api[- _]?key|x-api-key|auth\w*|token|subscription key|bearer|credentials?|access[- ]token)\b|\bkey (has |is |was |has been )?(expired|revoked|deleted|deactivated)\b|api[- _]key\b.{0,60}(not valid|invalid|expired|not found|leaked|revoked|disabled|deleted|blocked|required|missing|inactive)|no (api[- ]?key|auth\w*|credentials?|token)\b|token .{0,40}(expired|is invalid|invalidated|revoked|missing)|auth\w* token must|(authentication|authorization) (error|fail|required|header|token)|not authenticated|(api ?key|密钥|令牌|token|apikey).{0,20}(无效|错误|过期|不正确|失效|不存在)|无效的?.{0,6}(密钥|令牌|api ?key|token)|身份(验证|认证)|(认证|鉴权|验证)失败|未授权/i
  },
  {
    cause: 'blocked_by_safety_policy',
    looseWords:
      /flagged (for|as|by)\b|\b(in|out)put (new_)?sensitive\b|sensitive (content|words?)|敏感|safety (reasons|system|policy|filter)|violat\w+ .{0,40}(usage|content|safety) polic|\bprompt (was |has been )?blocked|guardrail\b.{0,40}(failed|blocked|triggered|denied|intervened)/i
  },
  // In a 403 these are the words of a firewall in front of the API.
  {
    cause: 'blocked_by_edge',
    when: is(403),
    looseWords: /\brequest (was|has been|is) blocked\b(?! (because|by|due|for))/i
  },
  { cause: 'missing_scopes', when: is(403), looseWords: /\b(permissions?|scopes?|roles?|privileges?)\b/i },
  {
    cause: 'model_not_allowed',
    looseWords:
      /\b(under|in|on|with|by|for|outside) your (current )?(\w+ ){0,2}(plan|polic(y|ies)|subscription|tier)\b/i
  },
  {
    // "You may not", whatever the status.
    cause: 'access_denied',
    when: (facts) => facts.form === 'json' && is(400, 402, 403, 404, 412, 422)(facts),
    looseWords:
      /\baccess\b.{0,40}\b(denied|forbidden|revoked|not granted|not allowed)|\b(is|are) not (allowed|permitted|entitled) to (use|access|call|make|perform)\b/i
  },
  // Some gateways send a failure that passes with the status of a refusal.
  {
    cause: 'server_error',
    looseWords:
      /\b(server|backend|upstream|provider) connection (error|failed|refused|reset)|\bdegraded\b|unexpected EOF|connection reset|ECONNRESET|socket hang ?up/i
  },
  {
    cause: 'server_overloaded',
    looseWords:
      /\boverloaded\b|no deployments? available|try again in \d|\ball (targets|providers|upstreams|accounts|channels|keys|deployments) (\w+ ){0,3}(exhausted|failed|unavailable|inactive)/i
  },
  { cause: 'rate_limit_exceeded', looseWords: /rate limit|too many requests|request too large/i },
  {
    cause: 'unknown_url',
    looseWords:
      /invalid url|unknown request url|only be accessed over https|resource not found|no route (for|matched)|cannot (get|post) \/|\byour path\b|\b(unknown|invalid|unsupported) path\b|\bpath .{0,60}(not (found|supported|allowed)|does not exist)/i
  }
]

/** Codes for a refusal of any kind. They count only if nothing more exact does. */
const GENERAL_CODES: readonly Sign[] = [
  { cause: 'account_deactivated', code: /accessterminated/ },
  {
    cause: 'invalid_api_key',
    code: /authentication(error|failed|required)|^unauthenticated$|^unauthorized$/,
    when: ({ status }) => status !== 403
  },
  // Google's and Anthropic's words, for whatever may not be done.
  {
    cause: 'missing_scopes',
    code: /^permission(denied|error)$/,
    when: (facts) => is(401, 403, 0)(facts) && /permission|scope|\brole\b|authori[sz]|enable|^$/i.test(facts.message)
  },
  {
    cause: 'server_error',
    code: SERVER_CODES,
    when: ({ status, message }) =>
      status >= 500 || status === 0 || ([400, 410].includes(status) && !/not support/i.test(message))
  },
  { cause: 'unknown_url', code: /^unknownurl$/ }
]

const namesModel = ({ message }: Facts) => /model|modèle|deployment|模型|モデル|모델|модел/i.test(message)
/** The value of "model" itself is refused; that there is none would be a fault of the request. */
const refusesModel = ({ params, message }: Facts) =>
  params.includes('model') && !/required|missing|provide/i.test(message)

/** The cause by the status alone. */
const STATUSES: readonly Sign[] = [
  { cause: 'insufficient_quota', when: is(402) },
  { cause: 'model_retired', when: (facts) => is(410)(facts) && namesModel(facts) },
  { cause: 'unknown_url', when: (facts) => is(404, 405, 410)(facts) && !namesModel(facts) },
  { cause: 'model_not_found', when: is(404) },
  { cause: 'request_timeout', when: is(408) },
  { cause: 'server_overloaded', when: is(503, 529) },
  // "Not implemented" lasts.
  { cause: 'unsupported_endpoint', when: is(501) },
  { cause: 'server_error', when: (facts) => isServerSide(facts) || is(409, 424, 425)(facts) },
  { cause: 'rate_limit_exceeded', when: is(429) },
  { cause: 'invalid_api_key', when: is(401) },
  { cause: 'access_denied', when: (facts) => is(403)(facts) && facts.form === 'json' },
  // A filter on the way writes a line of text. The API writes JSON.
  { cause: 'blocked_by_edge', when: (facts) => is(403)(facts) && facts.form === 'text' },
  { cause: 'unsupported_country_region_territory', when: is(451) },
  { cause: 'model_not_found', when: (facts) => is(400, 422)(facts) && refusesModel(facts) },
  { cause: 'request_rejected', when: is(400, 406, 411, 413, 414, 415, 417, 422, 431) }
]

/** Refusals that only a running model gives. They prove that the model is usable. */
const RAN: readonly Pick<Sign, 'code' | 'words'>[] = [
  {
    code: /^(contentfilter|responsibleaipolicyviolation|contentpolicyviolation|moderationblocked)$/,
    words: /could not finish the message because max_tokens|content management policy/i
  }
]

/** A status that a passing failure has, or none at all: words are weaker evidence there. */
const isDoubtful = ({ status }: Facts) => [0, 408, 425, 429].includes(status) || (status >= 500 && status !== 501)

/** The cause of a refusal, or `unknown_error` if no sign matches. */
export function causeOf(facts: Facts): Cause {
  const read = comparableOf(facts)
  const doubtful = isDoubtful(read)
  const byWords = (signs: readonly Sign[]) => signs.find((sign) => holds(sign, read) && saysSo(sign, read, doubtful))
  const byCode = (signs: readonly Sign[]) => signs.find((sign) => holds(sign, read) && hasCode(sign, read))
  // "No such model" is said of every model that is not given: words that say why are more exact.
  const inMoreWords = (sign: Sign | undefined) =>
    sign?.cause === 'model_not_found' && !doubtful ? (byWords(WORDS.filter(isOfModel)) ?? sign) : sign
  const isRefusedByServer = doubtful && read.codes.some((code) => SERVER_CODES.test(code))
  const found =
    NOT_THE_API.find((sign) => holds(sign, read)) ??
    inMoreWords(byCode(CODES)) ??
    byCode(PASSING_CODES) ??
    (doubtful ? byWords(PASSING_WORDS) : undefined) ??
    (isRefusedByServer ? byWords(WORDS.filter(isOfAccount)) : byWords(WORDS)) ??
    byCode(GENERAL_CODES) ??
    STATUSES.find((sign) => holds(sign, read))
  const cause = found?.cause ?? 'unknown_error'
  // A refusal that wraps another server's words concerns the gateway's own key.
  const isOfKey = cause === 'invalid_api_key' || cause === 'access_denied'
  return isOfKey && QUOTES_PROVIDER.test(read.message) ? 'upstream_refused' : cause
}

const isOfModel = ({ cause }: Sign) => traitsOf(cause).means.explainsAbsence

/** Gateways give the code of a server error to every refusal of their provider. Words about the key or money count all the same. */
const isOfAccount = ({ cause, words }: Sign) => words !== undefined && traitsOf(cause).means.besideServerError

/** Did the model itself give this refusal? Only a 400 counts, since an outage can quote anything. */
export function showsThatModelRan(facts: Facts): boolean {
  const read = comparableOf(facts)
  return facts.status === 400 && RAN.some((sign) => hasCode(sign, read) || sign.words?.test(read.message))
}

const holds = ({ when }: Sign, facts: Facts) => when === undefined || when(facts)
const hasCode = ({ code }: Pick<Sign, 'code'>, { codes }: Facts) =>
  code !== undefined && codes.some((one) => code.test(one))
const saysSo = ({ words, looseWords }: Sign, { message }: Facts, isDoubtfulStatus: boolean) =>
  Boolean(words?.test(message) || (!isDoubtfulStatus && looseWords?.test(message)))

/** Providers write the same code in snake_case or CamelCase. */
const plainCode = (code: string) => code.toLowerCase().replace(/[^a-z0-9]/g, '')
/** A gateway's words for a provider behind it to which it cannot connect. A reset or a timeout is another thing: it passes. */
const CANNOT_CONNECT =
  /cannot connect to|(unable|failed|failure|could not|couldn't) to? ?(connect|resolve)|connect(ion)?( call)? (error|failed|refused)|connection attempts? failed|ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|getaddrinfo|name or service not known|nodename nor servname|name resolution|no such host|no route to host/i

/** What a gateway keeps for itself is no provider. */
const OWN_STORE = /database|\bdb\b|redis|postgres|mysql|\bsql|prisma/i

/** Could the server that answered not reach the one that it passes requests on to? */
export function isProviderOutOfReach(cause: Cause | null, facts: Facts | null): boolean {
  if (cause !== 'server_error' || facts === null || !isServerSide(facts)) return false
  return CANNOT_CONNECT.test(facts.message) && !OWN_STORE.test(facts.message)
}

/** Codes that only repeat the status. */
const REPEATS_STATUS =
  /^([1-5]\d\d|badrequest(error|exception)?|unauthorized|forbidden|notfound|toomanyrequests(exception)?|serviceunavailable|internalservererror(exception)?|error|none|null|failure|false)$/

/** A gateway's name for its own status 429, whatever its upstream said with it. */
const NAMES_429 = /^(throttlingerror|ratelimiterror)$/

function comparableOf(facts: Facts): Facts {
  const message = facts.message.replace(/[\u2018\u2019]/g, "'").replace(/\s+/g, ' ')
  const isQuoted = QUOTES_PROVIDER.test(message)
  return {
    ...facts,
    codes: facts.codes
      .map(plainCode)
      .filter((code) => !REPEATS_STATUS.test(code) && !(isQuoted && NAMES_429.test(code))),
    message: withoutNames(withModelNamed(message, facts.model))
  }
}

/** The name that was asked for, wherever it stands alone or in quotes, is "the model": many servers say no more. */
function withModelNamed(message: string, model: string | undefined): string {
  if (model === undefined) return message
  const lower = message.toLowerCase()
  const name = model.toLowerCase()
  let result = ''
  let from = 0
  for (let at = lower.indexOf(name); at !== -1; at = lower.indexOf(name, at + name.length)) {
    const end = at + name.length
    const isQuoted = /[`'"]/.test(message[at - 1] ?? '') && message[at - 1] === message[end]
    const isAlone = !/[\w/.-]/.test(message[at - 1] ?? '') && !/[\w/-]/.test(message[end] ?? '')
    // A name that may be a word (`chat`, `local`) is one only in quotes.
    if (!isQuoted && !(isAlone && /\d|[/:]/.test(name))) continue
    result += `${message.slice(from, isQuoted ? at - 1 : at)}the model`
    from = isQuoted ? end + 1 : end
  }
  return result + message.slice(from)
}

/** What is only echoed proves nothing: addresses, and names of models, organizations and the like. */
function withoutNames(message: string): string {
  return message
    .replace(/https?:\/\/\S+/g, ' ')
    .replace(
      /`[^`\n]{1,200}`|"[^"\n]{1,200}"|(?<![A-Za-z])'[^'\n]{1,200}'(?![A-Za-z])/g,
      (quoted: string, at: number, whole: string) => {
        if (isWord(quoted) || isValue(whole.slice(Math.max(0, at - 4), at))) return quoted
        return /[a-z].{0,40}-.{0,40}\d/i.test(quoted) ? "'an-id'" : "'x'"
      }
    )
    .replace(/\b([Oo]rganization|[Pp]roject|[Tt]eam|[Ww]orkspace|[Tt]enant) (?:[A-Z][\w.&-]{0,40} ?){1,6}/g, '$1 ')
    .replace(/(?<![\w/])(?!v\d)[A-Za-z][\w.]{0,40}(?:[-/:][\w.]{1,40}){2,8}/g, (name) => (/\d/.test(name) ? 'x' : name))
}

/** `'message': '…'`: the quotes hold a message, not a name. */
const isValue = (before: string) => /['"] ?: ?$/.test(before)

/** `'model'`, `'store'`: the name of a parameter, which the sentence is about. */
const isWord = (quoted: string) => /^.(?:[a-z_]{1,40}|\/?v1\/[a-z/]{1,40}).$/.test(quoted)
