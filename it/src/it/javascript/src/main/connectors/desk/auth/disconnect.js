module.exports = async ({ externalApiClient }) => {
  await externalApiClient.delete('/me')
}
