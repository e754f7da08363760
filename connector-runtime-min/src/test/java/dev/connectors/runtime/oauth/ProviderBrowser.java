package dev.connectors.runtime.oauth;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/** Does what a browser and its user do on the pages of a {@link RealProvider}. */
final class ProviderBrowser {

  private static final Pattern STATE = Pattern.compile("name=\"state\" value=\"([^\"]*)\"");
  private static final Pattern SCOPE = Pattern.compile("name=\"scope\" value=\"([^\"]*)\"");
  private static final Pattern CLIENT = Pattern.compile("name=\"client_id\" value=\"([^\"]*)\"");

  private final HttpClient client = HttpClient.newHttpClient();

  /** Opens the page and answers its question; gives where the provider sends the browser. */
  URI visit(URI page, boolean consent) {
    HttpResponse<String> shown = send(HttpRequest.newBuilder(page));
    if (shown.statusCode() != 200) {
      return location(shown);
    }
    Parameters form =
        new Parameters()
            .add("client_id", only(CLIENT, shown.body()))
            .add("state", only(STATE, shown.body()));
    if (consent) {
      all(SCOPE, shown.body()).forEach(scope -> form.add("scope", scope));
    }
    URI action = page.resolve(page.getPath());
    return location(
        send(
            HttpRequest.newBuilder(action)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(FormEncoding.encode(form.list())))));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(
          request.header(ProviderSetup.USER_HEADER, "ada").header("Accept", "text/html").build(),
          HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static URI location(HttpResponse<String> response) {
    return URI.create(
        response
            .headers()
            .firstValue("location")
            .orElseThrow(
                () -> new IllegalStateException(response.statusCode() + ": " + response.body())));
  }

  private static String only(Pattern pattern, String html) {
    return all(pattern, html).get(0);
  }

  private static List<String> all(Pattern pattern, String html) {
    return pattern
        .matcher(html)
        .results()
        .map(result -> HtmlUtils.htmlUnescape(result.group(1)))
        .toList();
  }
}
