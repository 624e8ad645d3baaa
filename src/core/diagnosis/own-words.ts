/** Sentences of ours that a message or a hint starts with, and that the advice goes by. Each stands here once. */
export const OWN_WORDS = {
  errorInSuccess: 'An error with status 200',
  errorInStream: 'An error inside the stream',
  notAnAnswer: 'Not an answer of the model',
  webPage: 'A web page instead of an answer',
  outOfReach: 'The server could not connect to the provider behind it. Nothing is wrong with the key.',
  noAccount: 'The gateway has no account or credential at the provider that it can use for this request.',
  notAtProvider:
    'The gateway knows the model. The provider behind it does not know the name that the gateway passes on.',
  pageBehind: 'The server got a web page from the provider behind it, and no answer.'
} as const
