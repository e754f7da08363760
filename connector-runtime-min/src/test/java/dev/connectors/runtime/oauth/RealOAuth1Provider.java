package dev.connectors.runtime.oauth;

import com.sun.net.httpserver.HttpServer;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.glassfish.jersey.jdkhttp.JdkHttpServerFactory;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.oauth1.DefaultOAuth1Provider;
import org.glassfish.jersey.server.oauth1.OAuth1ServerFeature;
import org.glassfish.jersey.server.oauth1.OAuth1ServerProperties;

/**
 * A real OAuth 1.0a provider on the loopback address: Jersey's, which verifies signatures
 * (HMAC-SHA1, PLAINTEXT), time stamps and nonces with code of its own.
 */
public final class RealOAuth1Provider implements AutoCloseable {

  /** A client. */
  public static final String CONSUMER_KEY = "acme&key";

  /** Its secret, which needs to be encoded. */
  public static final String CONSUMER_SECRET = "s3cret %&+\u00e9~";

  /** A client whose secret needs no encoding, which Jersey leaves out for PLAINTEXT. */
  public static final String PLAIN_CONSUMER_KEY = "acme-plain";

  /** Its secret. */
  public static final String PLAIN_CONSUMER_SECRET = "s3cret";

  private static final String USER = "ada";

  /** Kept, since the JDK forgets loggers that nobody holds, and their levels with them. */
  private static final Logger JERSEY = Logger.getLogger("org.glassfish");

  private final DefaultOAuth1Provider tokens = new DefaultOAuth1Provider();
  private final HttpServer server;

  private RealOAuth1Provider() {
    JERSEY.setLevel(Level.SEVERE);
    tokens.registerConsumer(
        "acme", CONSUMER_KEY, CONSUMER_SECRET, new MultivaluedHashMap<String, String>());
    tokens.registerConsumer(
        "acme",
        PLAIN_CONSUMER_KEY,
        PLAIN_CONSUMER_SECRET,
        new MultivaluedHashMap<String, String>());
    ResourceConfig config =
        new ResourceConfig()
            .property(OAuth1ServerProperties.TIMESTAMP_UNIT, "SECONDS")
            .register(new OAuth1ServerFeature(tokens, "request_token", "access_token"))
            .register(Me.class);
    server = JdkHttpServerFactory.createHttpServer(URI.create("http://127.0.0.1:0/"), config);
  }

  /**
   * Starts a provider.
   *
   * @return the provider
   */
  public static RealOAuth1Provider start() {
    return new RealOAuth1Provider();
  }

  /**
   * The provider's base URI; below it are {@code request_token}, {@code access_token}, {@code me}.
   */
  public URI uri() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
  }

  /**
   * Does what the application does when its user consents.
   *
   * @param page the page that the user is sent to
   * @param callback where the host application wants the user back
   * @return where the user is sent
   */
  public URI allow(URI page, String callback) {
    String token = RealProvider.parameters(page).get("oauth_token").get(0);
    String verifier =
        tokens.authorizeToken(tokens.getRequestToken(token), () -> USER, Set.of("user"));
    return UriQuery.with(
        URI.create(callback),
        new Parameters().add("oauth_token", token).add("oauth_verifier", verifier).list());
  }

  /** Makes a token worthless. */
  public void revoke(OAuth1Token token) {
    tokens.revokeAccessToken(token.token(), USER);
  }

  @Override
  public void close() {
    server.stop(0);
  }

  /** A resource for signed requests. */
  @Path("me")
  public static final class Me {

    /** Says who asks. */
    @GET
    public String get(@Context SecurityContext context) {
      return context.getUserPrincipal().getName();
    }

    /** Says who asks, and the values of a form. */
    @POST
    @Consumes("application/x-www-form-urlencoded")
    public String post(@Context SecurityContext context, MultivaluedMap<String, String> form) {
      return context.getUserPrincipal().getName() + " " + List.copyOf(form.values());
    }
  }
}
