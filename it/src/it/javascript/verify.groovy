def log = new File(basedir, 'build.log').readLines()
assert log.any { it.replaceAll('\u001b\\[\\d*m', '').startsWith(ranOn) }
assert log.count('[INFO] desk: com.example.connectors.desk.Desk, 4 operations, 3 types, 9 functions in JavaScript, 100.0 % typed') == 1
// Once out of a plain jar, once out of a jar of jars.
assert log.count { it.endsWith('all functions in JavaScript did as they should') } == 2

def resources = new File(basedir, 'target/classes/META-INF/connectors/com.example.connectors/desk')
def modules = new groovy.json.JsonSlurper().parse(new File(resources, 'modules.json')).modules*.id
assert modules == [
  'auth/disconnect.js',
  'auth/get-credentials-from-connection-parameters.inline.js',
  'auth/make-api-client.js',
  'auth/refresh-credentials.js',
  'auth/test.ts',
  'lib/basic.js',
  'lib/index.ts',
  'lib/priorities.json',
  'node_modules/shout/shout.js',
  'operations/create-ticket/run.ts',
  'operations/fail/run.ts',
  'operations/get-tickets/run.js',
  'operations/score/run.inline.js',
]
modules.each { assert new File(resources, "modules/$it").file }
true
