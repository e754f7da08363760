assert new File(basedir, 'target/generated-sources/connector/connectors/billing/Billing.java').text.contains('package connectors.billing;')
assert new File(basedir, 'target/generated-resources/connector/META-INF/connectors/connectors/billing/connector.json').exists()
assert new File(basedir, 'target/connector/generate-default-cli.state').exists()
// Maven leaves ${project.basedir} as it is where there is no project; it may not become a directory's name.
assert !basedir.list().any { it.contains('$') }

def log = new File(basedir, 'build.log').readLines()
assert log.count('[INFO] billing: connectors.billing.Billing, 2 operations, 3 types, 100.0 % typed') == 1
assert log.count('[INFO] billing: up to date') == 1
true
