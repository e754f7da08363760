const actions = {
  get: ({ externalApiClient, path }) => externalApiClient.get(path),
  post: ({ externalApiClient, path, data }) => externalApiClient.post(path, data),
  fetch: async ({ path }) => (await fetch(path)).text(),
};

export default async function run({ input, externalApiClient }) {
  return { answer: await actions[input.action]({ externalApiClient, ...input }) };
}
