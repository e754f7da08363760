import { ConnectionError, NotFoundError, RestApiClient } from '@membranehq/sdk';
import { createHmac } from 'crypto';

export default async function makeApiClient({ credentials, connectionInput }) {
  return new RestApiClient({
    baseUri: connectionInput.baseUri,
    headers: { 'X-Session': credentials.session },
    dynamicOptions: async ({ method, path, data }) => ({
      headers: {
        'X-Sign': createHmac('sha256', credentials.session)
          .update([method, path, JSON.stringify(data)].join(' '))
          .digest('hex'),
      },
    }),
    onError(error) {
      const code = error.data.data?.code;
      if (code === 'NO_SUCH_DEAL') {
        throw new NotFoundError({ message: 'no such deal', data: error.data.data });
      }
      if (code === 'EXPIRED') {
        return new ConnectionError({ key: 'access_token_expired', message: 'expired' });
      }
    },
    overrides: [{ match: { path: '/deals/*' }, patch: { query: { version: 2 } } }],
  });
}
