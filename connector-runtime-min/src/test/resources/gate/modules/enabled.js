module.exports = ({ connectorParameters }) => connectorParameters.enabled !== false;
