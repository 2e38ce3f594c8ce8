package org.mingbai.platform.http;

import java.util.Arrays;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.mingbai.platform.security.SignedIn;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartRequest;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.util.WebUtils;

/** Lets an upload in: once its sender's role was looked at, where a file is wanted, and while there is room in the heap. */
final class UploadInterceptor implements HandlerInterceptor {

    static final int ORDER = 100;

    private final Share uploads;
    private final long most;

    /** @param most bytes of one upload */
    UploadInterceptor(Share uploads, long most) {
        this.uploads = uploads;
        this.most = most;
    }

    /** A fifth of the heap, half of it by one account, and always room for one. */
    static Share room(long heap, long most) {
        long one = Math.max(most, heap / 10);
        return new Share(Math.max(one, heap / 5), one);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) throws HttpMediaTypeNotSupportedException {
        var upload = WebUtils.getNativeRequest(request, UploadBody.class);
        if (upload == null || !(handler instanceof HandlerMethod method)) {
            return true;
        }
        var sender = SignedIn.actor();
        if (sender.isEmpty() || !wantsFile(method)) {
            throw new HttpMediaTypeNotSupportedException("no file is wanted here");
        }
        upload.admit(uploads, sender.get().account().value(), most);
        return true;
    }

    private static boolean wantsFile(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters()).map(parameter -> parameter.getParameterType())
                .anyMatch(type -> MultipartFile.class.isAssignableFrom(type) || MultipartRequest.class.isAssignableFrom(type)
                        || MultipartFile[].class.equals(type));
    }
}
