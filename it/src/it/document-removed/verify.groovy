def packages = new File(basedir, 'target/generated-sources/connector/com/example/connectors')
def resources = new File(basedir, 'target/generated-resources/connector/META-INF/connectors/com.example.connectors')
assert new File(basedir, 'target/before/generated-sources/connector/com/example/connectors/payroll/Payroll.java').exists()
assert new File(packages, 'billing/Billing.java').exists()
assert new File(packages, 'payroll').list() == ['Mine.java'] as String[]
assert resources.list() == ['billing'] as String[]

def log = new File(basedir, 'build.log').readLines()
assert log.count('[INFO] payroll: com.example.connectors.payroll.Payroll, 2 operations, 3 types, 100.0 % typed') == 1
assert log.count('[INFO] billing: com.example.connectors.billing.Billing, 2 operations, 3 types, 100.0 % typed') == 2
true
