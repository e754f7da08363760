// Where there is no JDK 25, the build around this one has said so.
def home = binding.variables['jdk25Home']
home != null && new File("$home/bin/javac").exists()
