package dev.connectors.runtime.oauth;

import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.OAuth2TokenFormat;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** The clients of a {@link RealProvider}, with the lives of tokens as they are set now. */
final class ProviderClients implements RegisteredClientRepository {

  private final ProviderSettings settings;

  ProviderClients(ProviderSettings settings) {
    this.settings = settings;
  }

  @Override
  public void save(RegisteredClient client) {
    throw new UnsupportedOperationException("clients are fixed");
  }

  @Override
  public RegisteredClient findById(String id) {
    return findByClientId(id);
  }

  @Override
  public RegisteredClient findByClientId(String clientId) {
    return switch (clientId) {
      case RealProvider.BASIC_CLIENT ->
          client(clientId, ClientAuthenticationMethod.CLIENT_SECRET_BASIC);
      case RealProvider.POST_CLIENT ->
          client(clientId, ClientAuthenticationMethod.CLIENT_SECRET_POST);
      case RealProvider.PUBLIC_CLIENT -> client(clientId, ClientAuthenticationMethod.NONE);
      default -> null;
    };
  }

  private RegisteredClient client(String clientId, ClientAuthenticationMethod method) {
    boolean open = method == ClientAuthenticationMethod.NONE;
    return RegisteredClient.withId(clientId)
        .clientId(clientId)
        .clientSecret(open ? null : RealProvider.SECRET)
        .clientAuthenticationMethod(method)
        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
        .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
        .redirectUri(RealProvider.REDIRECT_URI)
        .redirectUri(RealProvider.LOOPBACK_REDIRECT_URI)
        .scope("read")
        .scope("write")
        .clientSettings(
            ClientSettings.builder()
                .requireProofKey(open)
                .requireAuthorizationConsent(true)
                .build())
        .tokenSettings(
            TokenSettings.builder()
                .accessTokenFormat(OAuth2TokenFormat.REFERENCE)
                .accessTokenTimeToLive(settings.accessTokenLife)
                .refreshTokenTimeToLive(settings.refreshTokenLife)
                .reuseRefreshTokens(false)
                .build())
        .build();
  }
}
