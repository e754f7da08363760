package dev.connectors.runtime.oauth;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** A resource that needs a good access token (RFC 6750). */
final class ProtectedResource extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final String BEARER = "Bearer ";

  private final transient ProviderSettings settings;
  private final transient ProviderAuthorizations authorizations;

  ProtectedResource(ProviderSettings settings, ProviderAuthorizations authorizations) {
    this.settings = settings;
    this.authorizations = authorizations;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    settings.countOne("resource");
    String header = request.getHeader("Authorization");
    response.setContentType("application/json");
    if (header != null
        && header.startsWith(BEARER)
        && authorizations.accepts(header.substring(BEARER.length()))) {
      response.getWriter().write("{\"name\": \"Ada\"}");
      return;
    }
    response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    response.setHeader(
        "WWW-Authenticate", header == null ? "Bearer" : "Bearer error=\"invalid_token\"");
    response.getWriter().write("{\"error\": \"invalid_token\"}");
  }
}
