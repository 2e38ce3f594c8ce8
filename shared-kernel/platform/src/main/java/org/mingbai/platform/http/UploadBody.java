package org.mingbai.platform.http;

import java.io.IOException;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.Part;

import org.jspecify.annotations.Nullable;

/**
 * A form with files. Nothing of it is read before it has been let in, which is after its sender is known and may do what they ask for:
 * until then it has no fields but those of its address, and afterwards it holds its part of the room for uploads until it is answered.
 */
final class UploadBody extends HttpServletRequestWrapper implements AutoCloseable {

    static final String TYPE = "multipart/";

    private final WithoutBody address;
    private Share.@Nullable Held held;

    UploadBody(HttpServletRequest request) {
        super(request);
        address = new WithoutBody(request);
    }

    /** @throws CrowdedException where there is no room for it */
    void admit(Share uploads, String account, long most) {
        if (held == null) {
            long told = getContentLengthLong();
            held = uploads.take(account, told < 0 ? most : Math.min(told, most));
        }
    }

    private HttpServletRequest fields() {
        return held == null ? address : (HttpServletRequest) getRequest();
    }

    @Override
    public Collection<Part> getParts() throws IOException, ServletException {
        requireAdmitted();
        return super.getParts();
    }

    @Override
    public Part getPart(String name) throws IOException, ServletException {
        requireAdmitted();
        return super.getPart(name);
    }

    private void requireAdmitted() throws ServletException {
        if (held == null) {
            throw new ServletException("an upload that was not let in");
        }
    }

    @Override
    public @Nullable String getParameter(String name) {
        return fields().getParameter(name);
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        return fields().getParameterValues(name);
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(getParameterMap().keySet());
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return fields().getParameterMap();
    }

    @Override
    public void close() {
        if (held != null) {
            held.close();
        }
    }
}
