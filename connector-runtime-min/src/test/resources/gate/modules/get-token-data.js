import { RestApiClient } from '@membranehq/sdk';

export default async ({ queryParameters, oAuthConfig, redirectUri }) => {
  const client = new RestApiClient({ baseUri: oAuthConfig.tokenUri });
  return client.post('', new URLSearchParams({ code: queryParameters.code, redirectUri }));
};
