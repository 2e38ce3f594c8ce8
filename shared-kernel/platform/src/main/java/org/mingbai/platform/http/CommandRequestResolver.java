package org.mingbai.platform.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.mingbai.kernel.Actor;
import org.mingbai.platform.axon.CommandRequest;
import org.mingbai.platform.axon.CommandRequest.Idempotency;
import org.mingbai.platform.identity.Vault;
import org.mingbai.platform.security.SignedIn;
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

    private static final long NO_VERSION_OF_OURS = -1;

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
        return new CommandRequest(actor, clock.instant(), expectedVersion(request.getHeader("If-Match")), idempotency(request, actor), null, null);
    }

    /** A header that is not a version of ours matches nothing, as RFC 9110 has it; {@code *} matches whatever is there. */
    private static @Nullable Long expectedVersion(@Nullable String header) {
        if (header == null || header.trim().equals("*")) {
            return null;
        }
        var tag = header.trim().replaceAll("^\"|\"$", "");
        return tag.matches("[0-9]{1,18}") ? Long.parseLong(tag) : NO_VERSION_OF_OURS;
    }

    private @Nullable Idempotency idempotency(HttpServletRequest request, Actor actor) throws IOException {
        var key = request.getHeader("Idempotency-Key");
        if (key == null) {
            return null;
        }
        if (key.isBlank() || key.length() > 200) {
            throw InvalidInputException.of("Idempotency-Key", "idempotency-key");
        }
        var body = WebUtils.getNativeRequest(request, LimitedBody.class);
        var hashed = new ByteArrayOutputStream();
        hashed.writeBytes((request.getMethod() + " " + request.getRequestURI() + "\n").getBytes(StandardCharsets.UTF_8));
        hashed.writeBytes(body == null ? new byte[0] : body.bytes());
        return new Idempotency(vault.blind("idempotency-key", actor.account() + "\n" + key), vault.idempotencyBody(hashed.toByteArray()));
    }
}
