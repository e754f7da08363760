module.exports = () => ({
  args: {
    baseUri: 'https://api.gate.example',
    responseHandlers: [
      { match: { statusCode: 404 }, error: { key: 'not_found' } },
      { match: ({ response }) => response.statusCode === 422, error: { message: () => 'odd' } },
    ],
  },
});
