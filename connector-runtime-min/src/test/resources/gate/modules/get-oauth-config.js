export default ({ connectionInput: { baseUri }, connectorParameters, redirectUri }) => ({
  clientId: 'c',
  clientSecret: connectorParameters.secret,
  authorizeUri: new URL('/authorize', baseUri).href,
  tokenUri: new URL('/token', baseUri).href,
  extra: { from: redirectUri ?? 'refresh' },
});
