package org.mingbai.platform.security;

import java.util.function.Function;
import java.util.stream.Collectors;

import org.mingbai.platform.http.Problems;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** HTTP Basic for programs, a form for people, and roles per endpoint. Everything that is not named open needs a sign-in. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AccountProperties.class)
public class SecurityConfiguration implements WebMvcConfigurer {

    private static final String[] OPEN = {"/", "/public/**", "/sign-in", "/language", "/css/**", "/js/**", "/tokens.css", "/app.css", "/*.js",
        "/webjars/**", "/favicon.ico", "/favicon.svg", "/actuator/health", "/actuator/health/**", "/error", "/problems/**", "/v3/api-docs", "/v3/api-docs/**"};

    private static final RequestMatcher BASIC = request -> {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.regionMatches(true, 0, "Basic ", 0, 6);
    };

    private static final RequestMatcher API = request -> {
        var path = request.getRequestURI();
        return path.startsWith("/api/") || path.startsWith("/v3/") || path.startsWith("/actuator");
    };

    @Bean
    SecurityFilterChain securityFilterChain(HttpSecurity http, Problems problems) throws Exception {
        return http
                .authorizeHttpRequests(requests -> requests.requestMatchers(OPEN).permitAll().anyRequest().authenticated())
                .httpBasic(basic -> basic.authenticationEntryPoint((request, response, failure) -> problems.unauthorized(request, response)))
                .formLogin(form -> form.loginPage("/sign-in").defaultSuccessUrl("/", false).permitAll())
                .logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?out"))
                .csrf(csrf -> csrf.ignoringRequestMatchers(BASIC))
                .exceptionHandling(handling -> handling
                        .defaultAuthenticationEntryPointFor((request, response, failure) -> problems.unauthorized(request, response), API)
                        .defaultAccessDeniedHandlerFor((request, response, failure) -> problems.forbidden(request, response), API))
                .headers(headers -> headers
                        .contentSecurityPolicy(csp -> csp.policyDirectives(
                                "default-src 'self'; img-src 'self' data:; style-src 'self'; script-src 'self'; frame-ancestors 'none'; form-action 'self'"))
                        .referrerPolicy(Customizer.withDefaults()))
                .build();
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return new VerifiedPasswords(PasswordEncoderFactories.createDelegatingPasswordEncoder());
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
