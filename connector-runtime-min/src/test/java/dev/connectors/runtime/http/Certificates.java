package dev.connectors.runtime.http;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/**
 * A certificate authority of its own, and what it signed, made by the JDK's keytool: {@code server}
 * for 127.0.0.1, {@code elsewhere} for another host, {@code expired}, and {@code client}.
 */
final class Certificates {

  private static final String PASSWORD = "changeit";

  private static @Nullable Certificates shared;

  private final Path file;
  private final KeyStore all;

  /** The same for all tests, since keytool takes its time. */
  static synchronized Certificates shared() throws Exception {
    if (shared == null) {
      Path directory = Files.createTempDirectory("certificates");
      shared = new Certificates(directory);
      Files.delete(shared.file);
      Files.delete(directory);
    }
    return shared;
  }

  private Certificates(Path directory) throws Exception {
    file = directory.resolve("all.p12");
    keytool("ca", "-ext", "bc:c");
    keytool("server", "-signer", "ca", "-ext", "san=ip:127.0.0.1");
    keytool("elsewhere", "-signer", "ca", "-ext", "san=dns:elsewhere.example");
    keytool("expired", "-signer", "ca", "-ext", "san=ip:127.0.0.1", "-startdate", "-9d");
    keytool("client", "-signer", "ca");
    all = KeyStore.getInstance(file.toFile(), PASSWORD.toCharArray());
  }

  private void keytool(String alias, String... more) throws IOException, InterruptedException {
    Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
    List<String> command = new ArrayList<>(List.of(keytool.toString(), "-genkeypair", "-noprompt"));
    command.addAll(List.of("-alias", alias, "-dname", "CN=" + alias, "-keyalg", "EC"));
    command.addAll(List.of("-keystore", file.toString(), "-storepass", PASSWORD));
    command.addAll(List.of("-storetype", "PKCS12", "-validity", "2"));
    command.addAll(List.of(more));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    byte[] output = process.getInputStream().readAllBytes();
    if (process.waitFor() != 0) {
      throw new IOException(new String(output, StandardCharsets.UTF_8));
    }
  }

  /** For one who trusts the authority, and shows nothing. */
  SSLContext trusting() throws GeneralSecurityException, IOException {
    return context(empty());
  }

  /** For one who trusts the authority, and shows a certificate. */
  SSLContext showing(String alias) throws GeneralSecurityException, IOException {
    char[] password = PASSWORD.toCharArray();
    KeyStore one = empty();
    one.setKeyEntry(alias, all.getKey(alias, password), password, all.getCertificateChain(alias));
    return context(one);
  }

  private SSLContext context(KeyStore keys) throws GeneralSecurityException, IOException {
    KeyManagerFactory shown =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    shown.init(keys, PASSWORD.toCharArray());
    KeyStore authorities = empty();
    authorities.setCertificateEntry("ca", all.getCertificate("ca"));
    TrustManagerFactory trusted =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trusted.init(authorities);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(shown.getKeyManagers(), trusted.getTrustManagers(), null);
    return context;
  }

  private static KeyStore empty() throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    return store;
  }

  /**
   * A socket on the loopback address that speaks TLS, and these protocols in it if there are any.
   */
  ServerSocket listen(String alias, boolean needsClient, String... protocols)
      throws GeneralSecurityException, IOException {
    SSLServerSocket socket =
        (SSLServerSocket)
            showing(alias)
                .getServerSocketFactory()
                .createServerSocket(0, 200, MisbehavingServer.loopback());
    socket.setNeedClientAuth(needsClient);
    SSLParameters parameters = socket.getSSLParameters();
    parameters.setApplicationProtocols(protocols);
    socket.setSSLParameters(parameters);
    return socket;
  }
}
