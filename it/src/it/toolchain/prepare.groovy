new File(basedir, 'toolchains.xml').text = """<toolchains>
  <toolchain>
    <type>jdk</type>
    <provides><version>25</version></provides>
    <configuration><jdkHome>$jdk25Home</jdkHome></configuration>
  </toolchain>
</toolchains>
"""
true
