module.exports = async ({ credentials }) => ({ ...credentials, refreshed: true })
