package dev.connectors.runtime.oauth;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;

/** What was consented to, with codes and tokens; unlike Spring's own it can be revoked whole. */
final class ProviderAuthorizations implements OAuth2AuthorizationService {

  private final Map<String, OAuth2Authorization> all = new ConcurrentHashMap<>();

  @Override
  public void save(OAuth2Authorization authorization) {
    all.put(authorization.getId(), authorization);
  }

  @Override
  public void remove(OAuth2Authorization authorization) {
    all.remove(authorization.getId());
  }

  @Override
  public OAuth2Authorization findById(String id) {
    return all.get(id);
  }

  @Override
  public OAuth2Authorization findByToken(String token, OAuth2TokenType type) {
    boolean state = type != null && type.getValue().equals("state");
    return all.values().stream()
        .filter(
            each -> state ? token.equals(each.getAttribute("state")) : each.getToken(token) != null)
        .findFirst()
        .orElse(null);
  }

  /** Whether a token is an access token that is good now. */
  boolean accepts(String accessToken) {
    OAuth2Authorization found = findByToken(accessToken, OAuth2TokenType.ACCESS_TOKEN);
    return found != null
        && found.getAccessToken() != null
        && found.getAccessToken().getToken().getTokenValue().equals(accessToken)
        && found.getAccessToken().isActive();
  }

  void revokeEverything() {
    all.clear();
  }

  void revokeAccessTokens() {
    all.replaceAll(
        (id, each) ->
            each.getAccessToken() == null
                ? each
                : OAuth2Authorization.from(each)
                    .invalidate(each.getAccessToken().getToken())
                    .build());
  }
}
