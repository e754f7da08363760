
export default () => "pong"