export default ({ credentials, externalApiClient }) =>
  externalApiClient.delete('/sessions', { session: credentials.session });
