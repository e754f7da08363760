def log = new File(basedir, 'build.log').text
def place = 'src/main/connectors/billing/openapi.yml:18:30:'
def fault = '[ref-unresolved] $ref: "#/components/schemas/Gone" leads nowhere (expected: an object in the document or a file beside it)'
assert log.readLines().count("[WARNING] $place warning $fault".toString()) == 1
assert log.contains('1 error in connectors, nothing was generated:')
assert log.readLines().findAll { it.contains("$place error $fault") }.size() == 1
assert new File(basedir, 'target/generated-sources/connector/com/example/connectors/billing/Billing.java').exists()
true
