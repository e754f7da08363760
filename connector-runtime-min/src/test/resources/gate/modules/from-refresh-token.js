module.exports = ({ tokenResponse, credentials }) => ({
  session: tokenResponse.access_token,
  before: credentials.session,
});
