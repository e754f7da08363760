exports.default = ({ tokenResponse }) => ({ session: tokenResponse.access_token });
