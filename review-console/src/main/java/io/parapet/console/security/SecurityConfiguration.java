package io.parapet.console.security;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import io.parapet.console.ConsoleSettings;
import io.parapet.console.api.Problems;
import io.parapet.console.base.ui.LoginView;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.ConditionalOnOAuth2ClientRegistrationProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Primary;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.header.HeaderWriterFilter;

/** Two doors: a stateless one for programs with a key, and one with sessions for people. */
@Configuration
@EnableConfigurationProperties(OAuth2ClientProperties.class)
class SecurityConfiguration {
  private static final Logger LOG = LoggerFactory.getLogger(SecurityConfiguration.class);
  private static final String[] OPEN = {"/actuator/health/**", "/v3/api-docs/**", "/docs/**"};

  @Bean
  Credentials credentials(ConsoleSettings settings) {
    Path file = settings.credentialsPath();
    if (Files.notExists(file)) {
      LOG.info("logins are generated into {}", file);
    }
    return Credentials.in(file);
  }

  @Bean
  @Order(1)
  SecurityFilterChain programs(HttpSecurity http, Credentials credentials) throws Exception {
    return http.securityMatcher("/api/**", "/actuator/**", "/v3/api-docs/**", "/docs/**")
        .csrf(AbstractHttpConfigurer::disable)
        .headers(h -> h.contentSecurityPolicy(p -> p.policyDirectives(PagePolicy.ELSEWHERE)))
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .authorizeHttpRequests(
            a ->
                a.requestMatchers(OPEN)
                    .permitAll()
                    .anyRequest()
                    .hasAuthority(ApiKeyFilter.AUTHORITY))
        .exceptionHandling(e -> e.authenticationEntryPoint(Problems.unauthorized()))
        .addFilterBefore(
            new ApiKeyFilter(credentials.apiKey()), UsernamePasswordAuthenticationFilter.class)
        .build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain people(
      HttpSecurity http, SsoPeople sso, ObjectProvider<IdentityProviders> identity)
      throws Exception {
    http.authorizeHttpRequests(a -> a.requestMatchers("/console/**").permitAll());
    http.headers(
        h ->
            h.contentSecurityPolicy(p -> p.policyDirectives(PagePolicy.ELSEWHERE))
                .withObjectPostProcessor(eager()));
    http.addFilterBefore(new OwnLoginForm(), UsernamePasswordAuthenticationFilter.class);
    IdentityProviders providers = identity.getIfAvailable();
    if (providers != null) {
      http.addFilterBefore(
          new ProviderAway(providers), OAuth2AuthorizationRequestRedirectFilter.class);
      http.oauth2Login(
          o ->
              o.loginPage("/login")
                  .failureUrl("/login?sso")
                  .userInfoEndpoint(u -> u.oidcUserService(sso)));
    }
    return http.with(VaadinSecurityConfigurer.vaadin(), c -> c.loginView(LoginView.class)).build();
  }

  /** Pages are forwarded within the server and leave before headers would be written at the end. */
  private static ObjectPostProcessor<HeaderWriterFilter> eager() {
    return new ObjectPostProcessor<>() {
      @Override
      public <F extends HeaderWriterFilter> F postProcess(F filter) {
        filter.setShouldWriteHeadersEagerly(true);
        return filter;
      }
    };
  }

  @Bean
  PasswordEncoder passwords() {
    return new BCryptPasswordEncoder();
  }

  @Bean
  StaffDirectory localUsers(
      Credentials credentials, PasswordEncoder passwords, ConsoleSettings settings) {
    return new StaffDirectory(credentials, passwords, settings.localUsers());
  }

  @Bean(initMethod = "start")
  @Lazy(false)
  @ConditionalOnOAuth2ClientRegistrationProperties
  IdentityProviders identityProviders(OAuth2ClientProperties properties) {
    return new IdentityProviders(properties);
  }

  @Bean
  SsoPeople ssoPeople(ConsoleSettings settings, ObjectProvider<IdentityProviders> identity) {
    return new SsoPeople(settings.sso(), identity);
  }

  @Bean
  @Primary
  Colleagues colleagues(StaffDirectory local, SsoPeople sso) {
    return () -> Stream.concat(local.all().stream(), sso.all().stream()).toList();
  }

  @Bean
  AuthenticationProvider login(StaffDirectory users, PasswordEncoder passwords) {
    DaoAuthenticationProvider check = new DaoAuthenticationProvider(users);
    check.setPasswordEncoder(passwords);
    return new ThrottledLogin(check, Clock.systemUTC());
  }
}
