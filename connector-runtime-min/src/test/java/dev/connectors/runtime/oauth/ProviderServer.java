package dev.connectors.runtime.oauth;

import jakarta.servlet.Filter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.core.StandardContext;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.descriptor.web.FilterDef;
import org.apache.tomcat.util.descriptor.web.FilterMap;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.util.FileSystemUtils;

/** The server in which the provider runs: Tomcat on the loopback address. */
final class ProviderServer implements AutoCloseable {

  /** Kept, since the JDK forgets loggers that nobody holds, and their levels with them. */
  private static final Logger TOMCAT = Logger.getLogger("org.apache");

  private final AnnotationConfigApplicationContext spring =
      new AnnotationConfigApplicationContext();
  private final Tomcat tomcat = new Tomcat();
  private final Path directory;

  ProviderServer(ProviderSettings settings) {
    TOMCAT.setLevel(Level.WARNING);
    spring.registerBean(ProviderSettings.class, () -> settings);
    spring.register(ProviderSetup.class);
    spring.refresh();
    try {
      directory = Files.createTempDirectory("provider");
      start(settings);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void start(ProviderSettings settings) {
    tomcat.setBaseDir(directory.toString());
    tomcat.setPort(0);
    tomcat.getConnector().setProperty("address", "127.0.0.1");
    StandardContext context = (StandardContext) tomcat.addContext("", directory.toString());
    // Nothing is left behind by what ends with the JVM, and looking for it is not allowed any more.
    context.setClearReferencesThreadLocals(false);
    context.setClearReferencesRmiTargets(false);
    filter(context, "gate", "/oauth2/token", new TokenGate(settings));
    filter(context, "spring", "/*", spring.getBean("springSecurityFilterChain", Filter.class));
    Tomcat.addServlet(context, "me", new ProtectedResource(settings, authorizations()));
    context.addServletMappingDecoded("/api/me", "me");
    Tomcat.addServlet(context, "default", new org.apache.catalina.servlets.DefaultServlet());
    context.addServletMappingDecoded("/", "default");
    try {
      tomcat.start();
    } catch (LifecycleException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void filter(Context context, String name, String path, Filter filter) {
    FilterDef definition = new FilterDef();
    definition.setFilterName(name);
    definition.setFilter(filter);
    context.addFilterDef(definition);
    FilterMap map = new FilterMap();
    map.setFilterName(name);
    map.addURLPattern(path);
    context.addFilterMap(map);
  }

  int port() {
    return tomcat.getConnector().getLocalPort();
  }

  ProviderAuthorizations authorizations() {
    return spring.getBean(ProviderAuthorizations.class);
  }

  @Override
  public void close() {
    try {
      tomcat.stop();
      tomcat.destroy();
      spring.close();
      FileSystemUtils.deleteRecursively(directory);
    } catch (LifecycleException | IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
