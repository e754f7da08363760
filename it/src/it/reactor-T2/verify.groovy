def log = new File(basedir, 'build.log').text
['one', 'two', 'three'].each { module ->
  ['billing', 'payroll'].each { key ->
    def name = key.capitalize()
    assert new File(basedir, "$module/target/classes/com/example/$module/$key/${name}.class").exists()
    assert log.contains("$key: com.example.$module.$key.$name, 2 operations, 3 types, 100.0 % typed")
  }
  assert new File(basedir, "$module/target/classes/META-INF/connectors").list() == ["com.example.$module"] as String[]
}
assert !new File(basedir, 'target').exists()
assert !log.contains('not thread-safe') && !log.contains('directory-missing')
true
