def log = new File(basedir, 'build.log').text
def place = 'src/main/connectors/billing/openapi.yml:19:'
assert log.readLines().findAll { it.startsWith("[WARNING] $place") }.size() == 1
assert log.readLines().findAll { it.startsWith("[ERROR] $place") || it.startsWith(place) }.size() == 1
assert log.contains('1 error in connectors, nothing was generated:')
assert new File(basedir, 'target/generated-sources/connector/com/example/connectors/billing/Billing.java').exists()
true
