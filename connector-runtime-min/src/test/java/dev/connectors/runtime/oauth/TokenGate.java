package dev.connectors.runtime.oauth;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Stands before the token endpoint: counts, waits, and fails on purpose. One request is served at a
 * time, so that of two with the same refresh token the second one is surely refused.
 */
final class TokenGate implements Filter {

  private final ProviderSettings settings;
  private final ReentrantLock lock = new ReentrantLock();

  TokenGate(ProviderSettings settings) {
    this.settings = settings;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    request.setCharacterEncoding("UTF-8"); // as RFC 6749, appendix B, has it; Tomcat means Latin-1
    String grantType = request.getParameter("grant_type");
    settings.countOne("asked " + grantType);
    sleep(settings.delay);
    ProviderSettings.Failure failure = settings.failure;
    HttpServletResponse answer = (HttpServletResponse) response;
    if (failure.status() != 0) {
      answer.setStatus(failure.status());
      failure.headers().forEach(answer::setHeader);
      answer.getWriter().write(failure.body());
      return;
    }
    lock.lock();
    try {
      chain.doFilter(request, response);
    } finally {
      lock.unlock();
    }
    if (answer.getStatus() == HttpServletResponse.SC_OK) {
      settings.countOne("given " + grantType);
    }
    // A short answer is still in the buffer here.
    sleep(settings.answerDelay);
  }

  private static void sleep(Duration time) throws IOException {
    try {
      Thread.sleep(time.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }
}
