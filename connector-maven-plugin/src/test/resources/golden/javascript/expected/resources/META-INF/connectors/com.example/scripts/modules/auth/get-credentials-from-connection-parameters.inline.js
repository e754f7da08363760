









export default ({ connectionInput }) => ({ token: connectionInput.token.trim() })