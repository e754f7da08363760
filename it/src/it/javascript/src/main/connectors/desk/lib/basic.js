exports.basic = (user, password) => 'Basic ' + Buffer.from(`${user}:${password}`).toString('base64')
