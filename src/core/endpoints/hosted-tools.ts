/** The hosted tools that a project can switch on and off. https://developers.openai.com/api/reference/resources/admin */
export const HOSTED_TOOLS = ['code_interpreter', 'file_search', 'image_generation', 'mcp', 'web_search'] as const
