package org.mingbai.platform.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.mingbai.kernel.Actor;
import org.mingbai.platform.axon.CommandRequest;
import org.mingbai.platform.axon.CommandRequest.Idempotency;
import org.mingbai.platform.identity.Vault;
import org.mingbai.platform.security.SignedIn;
import org.mingbai.platform.text.Texts;
import org.springframework.core.MethodParameter;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.util.WebUtils;

/**
 * Hands a controller who is asking, and on which conditions, from the request's headers; and the time, read once: an edge that asked the
 * clock itself could find another one than the decision that follows.
 */
final class CommandRequestResolver implements HandlerMethodArgumentResolver {

    private static final Pattern VERSION = Pattern.compile("(?<quote>\"?)(?<version>0|[1-9][0-9]{0,17})\\k<quote>");
    private static final String IDEMPOTENCY_KEY = "Idempotency-Key";
    private static final int LONGEST_KEY = 200;

    private final Vault vault;
    private final InstantSource clock;

    CommandRequestResolver(Vault vault, InstantSource clock) {
        this.vault = vault;
        this.clock = clock;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == CommandRequest.class || parameter.getParameterType() == Actor.class;
    }

    @Override
    public Object resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container, NativeWebRequest web,
                                  @Nullable WebDataBinderFactory binders) throws IOException {
        var actor = SignedIn.actor().orElseThrow(() -> new AuthenticationCredentialsNotFoundException("not signed in"));
        if (parameter.getParameterType() == Actor.class) {
            return actor;
        }
        var request = (HttpServletRequest) web.getNativeRequest();
        return new CommandRequest(actor, clock.instant(), expectedVersions(Collections.list(request.getHeaders("If-Match"))), idempotency(request, actor), null, null);
    }

    /**
     * Any of the tags may be the one, as RFC 9110 has it; one that is not a version of ours matches nothing, nor does a weak one; {@code *}
     * matches whatever is there. A tag is opaque: {@code "012"} is not {@code "12"}. Without its quotes it is taken, too, but not with one of them.
     */
    private static @Nullable Set<Long> expectedVersions(List<String> headers) {
        if (headers.isEmpty() || headers.stream().allMatch(header -> header.strip().equals("*"))) {
            return null;
        }
        return headers.stream().flatMap(header -> Stream.of(header.split(",", -1))).map(tag -> VERSION.matcher(tag.strip())).filter(Matcher::matches)
                .map(tag -> Long.valueOf(tag.group("version"))).collect(Collectors.toUnmodifiableSet());
    }

    private @Nullable Idempotency idempotency(HttpServletRequest request, Actor actor) throws IOException {
        var given = Headers.opaque(request, IDEMPOTENCY_KEY, "idempotency-key");
        if (given.isEmpty()) {
            return null;
        }
        var key = given.get();
        if (Texts.isBlank(key) || key.length() > LONGEST_KEY) {
            throw InvalidInputException.of(IDEMPOTENCY_KEY, "idempotency-key");
        }
        var body = WebUtils.getNativeRequest(request, LimitedBody.class);
        var hashed = new ByteArrayOutputStream();
        hashed.writeBytes((request.getMethod() + " " + request.getRequestURI() + "\n").getBytes(StandardCharsets.UTF_8));
        hashed.writeBytes(body == null ? new byte[0] : body.bytes());
        var ofAccount = actor.account() + "\n" + key;
        return new Idempotency(vault.blindExactly("idempotency-key", ofAccount), vault.idempotencyBody(hashed.toByteArray()),
                vault.blind("idempotency-key", ofAccount));
    }
}
