package dev.connectors.runtime.oauth;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationConsent;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationConsentService;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;

/** What makes Spring Authorization Server the provider of our tests. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class ProviderSetup {

  /** Whoever names a user in this header is logged in as that user. */
  static final String USER_HEADER = "X-User";

  private static final String AUTHORIZE = "/oauth2/authorize";

  @Bean
  SecurityFilterChain chain(HttpSecurity http) {
    http.oauth2AuthorizationServer(server -> http.securityMatcher(server.getEndpointsMatcher()));
    return http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
        .csrf(csrf -> csrf.disable())
        .addFilterAfter(login(), SecurityContextHolderFilter.class)
        .build();
  }

  private static Filter login() {
    return (request, response, chain) -> {
      HttpServletRequest asked = (HttpServletRequest) request;
      String user = asked.getHeader(USER_HEADER);
      if (user != null && asked.getRequestURI().equals(AUTHORIZE)) {
        SecurityContextHolder.getContext()
            .setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(
                    user, null, AuthorityUtils.createAuthorityList("ROLE_USER")));
      }
      chain.doFilter(request, response);
    };
  }

  @Bean
  AuthorizationServerSettings serverSettings() {
    return AuthorizationServerSettings.builder().authorizationEndpoint(AUTHORIZE).build();
  }

  /** Secrets as they are, since a slow hash has nothing to protect here. */
  @Bean
  PasswordEncoder secrets() {
    return new PasswordEncoder() {
      @Override
      public String encode(CharSequence secret) {
        return secret.toString();
      }

      @Override
      public boolean matches(CharSequence secret, String stored) {
        return stored.contentEquals(secret);
      }
    };
  }

  @Bean
  RegisteredClientRepository clients(ProviderSettings settings) {
    return new ProviderClients(settings);
  }

  @Bean
  ProviderAuthorizations authorizations() {
    return new ProviderAuthorizations();
  }

  /** Forgets what users consented to, so that they are asked each time. */
  @Bean
  OAuth2AuthorizationConsentService consents() {
    return new OAuth2AuthorizationConsentService() {
      @Override
      public void save(OAuth2AuthorizationConsent consent) {}

      @Override
      public void remove(OAuth2AuthorizationConsent consent) {}

      @Override
      public OAuth2AuthorizationConsent findById(String client, String user) {
        return null;
      }
    };
  }
}
