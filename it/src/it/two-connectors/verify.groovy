['billing', 'payroll'].each { key ->
  def name = key.capitalize()
  assert new File(basedir, "target/classes/com/example/connectors/$key/${name}.class").exists()
  assert new File(basedir, "target/classes/com/example/connectors/$key/model/Customer.class").exists()
  assert new groovy.json.JsonSlurper()
      .parse(new File(basedir, "target/classes/META-INF/connectors/com.example.connectors/$key/connector.json"))
      .class == "com.example.connectors.$key.$name"
}
def log = new File(basedir, 'build.log').readLines()
assert log.findAll { it.contains(' operations, ') } == [
  '[INFO] billing: com.example.connectors.billing.Billing, 2 operations, 3 types, 100.0 % typed',
  '[INFO] payroll: com.example.connectors.payroll.Payroll, 2 operations, 3 types, 100.0 % typed',
]
true
