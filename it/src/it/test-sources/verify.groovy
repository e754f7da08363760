assert new File(basedir, 'target/generated-test-sources/connector/com/example/connectors/billing/Billing.java').exists()
assert new File(basedir, 'target/test-classes/com/example/connectors/billing/Billing.class').exists()
assert new File(basedir, 'target/test-classes/com/example/Uses.class').exists()
assert new File(basedir, 'target/test-classes/META-INF/connectors/com.example.connectors/billing/connector.json').exists()
assert new File(basedir, 'target/connector/generate-test-tests.state').exists()
assert !new File(basedir, 'target/generated-sources/connector').exists()
assert !new File(basedir, 'target/classes').exists()
true
