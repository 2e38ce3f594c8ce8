package org.mingbai.platform.security;

import java.util.function.Function;
import java.util.stream.Collectors;

import org.mingbai.platform.http.Problems;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** HTTP Basic for programs, a form for people, and roles per endpoint. Everything that is not named open needs a sign-in. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AccountProperties.class)
public class SecurityConfiguration implements WebMvcConfigurer {

    private static final String[] OPEN = {"/", "/public/**", "/sign-in", SignInRefused.ADDRESS, "/language", "/js/**", "/css/**", "/tokens.css",
        "/app.css", "/webjars/**", "/favicon.ico", "/favicon.svg", "/actuator/health", "/actuator/health/**", "/error", "/problems/**",
        "/v3/api-docs", "/v3/api-docs/**"};

    private static final RequestMatcher BASIC = request -> {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.regionMatches(true, 0, "Basic ", 0, 6);
    };

    private static final RequestMatcher API = request -> {
        var path = request.getRequestURI();
        return path.startsWith("/api/") || path.startsWith("/v3/") || path.startsWith("/actuator");
    };

    @Bean
    SecurityFilterChain securityFilterChain(HttpSecurity http, AuthenticationManager signIn, Problems problems) throws Exception {
        return http
                .authenticationManager(signIn)
                .authorizeHttpRequests(requests -> requests.requestMatchers(OPEN).permitAll().anyRequest().authenticated())
                .httpBasic(basic -> basic.authenticationEntryPoint(problems::unauthorized))
                .formLogin(form -> form.loginPage("/sign-in").defaultSuccessUrl("/", false).failureHandler(new SignInRefused()).permitAll())
                .logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?out"))
                .csrf(csrf -> csrf.csrfTokenRepository(tokens()).csrfTokenRequestHandler(new PageTokens()).ignoringRequestMatchers(BASIC))
                .exceptionHandling(handling -> handling
                        .defaultAuthenticationEntryPointFor(problems::unauthorized, API)
                        .defaultAccessDeniedHandlerFor(problems::forbidden, API))
                .headers(headers -> headers
                        .contentSecurityPolicy(csp -> csp.policyDirectives(
                                "default-src 'self'; img-src 'self' data:; style-src 'self'; script-src 'self'; frame-ancestors 'none'; form-action 'self'"))
                        // To this server alone: the language switch leads back to where its reader was.
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)))
                .build();
    }

    private static CsrfTokenRepository tokens() {
        var tokens = CookieCsrfTokenRepository.withHttpOnlyFalse();
        tokens.setHeaderName("X-CSRF-TOKEN");
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Strict"));
        return tokens;
    }

    @Bean
    GuessLimit guessLimit() {
        return new GuessLimit(System::nanoTime);
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return new VerifiedPasswords(PasswordEncoderFactories.createDelegatingPasswordEncoder());
    }

    @Bean
    AuthenticationManager signIn(UserDetailsService accounts, PasswordEncoder encoder, GuessLimit limit) {
        var passwords = new DaoAuthenticationProvider(accounts);
        passwords.setPasswordEncoder(encoder);
        return new ProviderManager(new LimitedSignIn(passwords, limit));
    }

    @Bean
    UserDetailsService userDetailsService(AccountProperties properties) {
        var accounts = properties.accounts().stream().map(AccountProperties.Entry::account)
                .collect(Collectors.toUnmodifiableMap(account -> account.id().value(), Function.identity()));
        return name -> {
            var account = accounts.get(name);
            if (account == null) {
                throw new UsernameNotFoundException("no such account");
            }
            return new AccountUser(account);
        };
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new RoleInterceptor());
    }
}
