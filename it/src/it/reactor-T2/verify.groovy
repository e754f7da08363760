def log = new File(basedir, 'build.log').text
['one', 'two', 'three'].each { module ->
  ['billing', 'payroll'].each { key ->
    def name = key.capitalize()
    assert new File(basedir, "$module/target/classes/com/example/$module/$key/${name}.class").exists()
    assert log.contains("$key: com.example.$module.$key.$name, 2 operations, 3 types, 100.0 % typed")
  }
  assert new File(basedir, "$module/target/classes/META-INF/connectors").list() == ["com.example.$module"] as String[]
}
// The aggregator has no connectors, and nothing is made for it.
['connector', 'generated-sources', 'generated-resources'].each { assert !new File(basedir, "target/$it").exists() }
assert !log.contains('not thread-safe') && !log.contains('directory-missing')
true
