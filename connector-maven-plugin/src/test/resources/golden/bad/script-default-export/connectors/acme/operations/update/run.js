module.exports = { name: 'update' }
