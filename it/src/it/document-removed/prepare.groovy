def mine = new File(basedir, 'target/generated-sources/connector/com/example/connectors/payroll/Mine.java')
mine.parentFile.mkdirs()
mine.text = '// written by hand\n'
true
