def log = new File(basedir, 'build.log').readLines()
assert log.any { it.contains("Toolchain in maven-compiler-plugin: JDK[$jdk25Home]") }

// The toolchain is no reason to generate again, and what was generated compiles with it.
assert log.count('[INFO] billing: com.example.connectors.billing.Billing, 2 operations, 3 types, 100.0 % typed') == 1
assert log.count('[INFO] billing: up to date') == 1
new File(basedir, 'target/classes/com/example/connectors/billing/Billing.class').withDataInputStream {
  it.skipBytes(6)
  assert it.readUnsignedShort() == 69 // of Java 25
}
true
