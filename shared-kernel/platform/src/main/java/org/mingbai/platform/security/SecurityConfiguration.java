package org.mingbai.platform.security;

import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;

import org.mingbai.platform.http.Problems;
import org.mingbai.platform.identity.Vault;
import org.mingbai.platform.metrics.Trail;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.RememberMeAuthenticationProvider;
import org.springframework.security.authentication.RememberMeAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.RememberMeServices;
import org.springframework.security.web.authentication.rememberme.RememberMeAuthenticationFilter;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.CookieRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** HTTP Basic for programs, a form for people, and roles per endpoint. Everything that is not named open needs a sign-in. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AccountProperties.class)
public class SecurityConfiguration implements WebMvcConfigurer {

    private static final String[] OPEN = {"/", "/public/**", SignInRefused.FORM, "/language", "/js/**", "/css/**", "/tokens.css",
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
    SecurityFilterChain securityFilterChain(HttpSecurity http, AuthenticationManager signIn, SignInCookie cookie, Problems problems, Vault vault)
            throws Exception {
        http.setSharedObject(RememberMeServices.class, cookie);
        var tokens = new PageTokens(vault.signInKey());
        return http
                .authenticationManager(signIn)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // Before the page's token is asked for, so that who is signed in and lacks it is told just that.
                .addFilterBefore(recognising(signIn, cookie), CsrfFilter.class)
                .requestCache(cache -> cache.requestCache(whereTheyWanted()))
                .authorizeHttpRequests(requests -> requests.requestMatchers(OPEN).permitAll()
                        .requestMatchers("/actuator/parked").hasRole("ADMIN")
                        .requestMatchers("/actuator/**").access(new MetricsAccess(System.getenv(MetricsAccess.VARIABLE)))
                        .anyRequest().authenticated())
                .httpBasic(basic -> basic.authenticationEntryPoint(problems::unauthorized).authenticationDetailsSource(SignInOrigin::of))
                .formLogin(form -> form.loginPage(SignInRefused.FORM).authenticationDetailsSource(SignInOrigin::of).defaultSuccessUrl("/", false).failureHandler(new SignInRefused()).permitAll())
                .logout(logout -> logout.logoutUrl("/sign-out").addLogoutHandler(cookie).logoutSuccessUrl("/sign-in?out"))
                .csrf(csrf -> csrf.csrfTokenRepository(tokens).csrfTokenRequestHandler(tokens).ignoringRequestMatchers(BASIC)
                        .sessionAuthenticationStrategy(renewedBySigningIn(tokens)))
                .exceptionHandling(handling -> handling
                        .defaultAuthenticationEntryPointFor(problems::unauthorized, API)
                        .defaultAccessDeniedHandlerFor(problems::forbidden, API))
                .headers(headers -> headers
                        .contentSecurityPolicy(csp -> csp.policyDirectives(
                                "default-src 'self'; img-src 'self' data:; style-src 'self'; script-src 'self'; object-src 'none'; base-uri 'none'; "
                                        + "frame-ancestors 'none'; form-action 'self'"))
                        // To this server alone: the language switch leads back to where its reader was.
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)))
                .build();
    }

    private static RememberMeAuthenticationFilter recognising(AuthenticationManager signIn, SignInCookie cookie) {
        var filter = new RememberMeAuthenticationFilter(signIn, cookie);
        filter.setSecurityContextRepository(new RequestAttributeSecurityContextRepository());
        return filter;
    }

    /** Another session and its token for who has just signed in; whoever is recognised by the cookie keeps those that the pages have. */
    private static SessionAuthenticationStrategy renewedBySigningIn(CsrfTokenRepository tokens) {
        return (signedIn, request, response) -> {
            if (!(signedIn instanceof RememberMeAuthenticationToken)) {
                SignInCookie.begin(request);
                tokens.saveToken(tokens.generateToken(request), request, response);
            }
        };
    }

    /** The page that was asked for before the sign-in that it needs, kept by the browser. */
    private static RequestCache whereTheyWanted() {
        var cache = new CookieRequestCache();
        cache.setRequestMatcher(request -> "GET".equals(request.getMethod()) && !API.matches(request)
                && request.getHeader("HX-Request") == null && !"XMLHttpRequest".equals(request.getHeader("X-Requested-With"))
                && navigates(request));
        cache.setCookieCustomizer(cookie -> cookie.setAttribute("SameSite", "Lax"));
        return cache;
    }

    /** A part that a script fetches into a page is nowhere to lead anybody; browsers of before 2023 do not say which it is. */
    private static boolean navigates(HttpServletRequest request) {
        var mode = request.getHeader("Sec-Fetch-Mode");
        return mode == null || mode.equals("navigate");
    }

    /** How long each of the filters took is a figure that nobody looks at, and takes a twentieth of its thread's CPU. */
    @Bean
    SecurityObservationSettings securityObservationSettings() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    GuessLimits guessLimits(Trail trail) {
        return GuessLimits.counting(System::nanoTime, trail::guesses);
    }

    /** One processor is left to those who work. */
    @Bean
    PasswordEncoder passwordEncoder() {
        return new VerifiedPasswords(PasswordEncoderFactories.createDelegatingPasswordEncoder(),
                Math.max(1, Runtime.getRuntime().availableProcessors() - 1));
    }

    @Bean
    KnownBrowser knownBrowser(Vault vault) {
        return new KnownBrowser(vault.signInKey());
    }

    @Bean
    SignInCookie signInCookie(Vault vault, UserDetailsService accounts, KnownBrowser browsers) {
        return new SignInCookie(vault.signInKey(), accounts, BASIC, browsers);
    }

    @Bean
    AuthenticationManager signIn(UserDetailsService accounts, AccountProperties configured, PasswordEncoder encoder, GuessLimits limits,
                                 SignInCookie cookie, KnownBrowser browsers) {
        int work = configured.accounts().stream().mapToInt(entry -> PasswordHash.cost(entry.passwordHash())).reduce(PasswordHash.LEAST_COST, Math::max);
        return new ProviderManager(new LimitedSignIn(new Passwords(accounts, encoder, work), limits.passwords(), browsers),
                new RememberMeAuthenticationProvider(cookie.getKey()));
    }

    @Bean
    UserDetailsService userDetailsService(AccountProperties properties, @Value("${mingbai.demo:false}") boolean demo) {
        var accounts = properties.accounts().stream().map(entry -> entry.account(demo))
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
