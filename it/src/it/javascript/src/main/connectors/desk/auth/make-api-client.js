const { basic } = require('../lib/basic')

module.exports = ({ credentials, connectorParameters }) => ({
  baseUri: connectorParameters.server,
  headers: { Authorization: basic(credentials.user, credentials.token) },
})
