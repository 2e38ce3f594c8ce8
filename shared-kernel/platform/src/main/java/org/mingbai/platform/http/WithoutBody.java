package org.mingbai.platform.http;

import jakarta.servlet.http.HttpServletRequest;

/** A request of which only the address counts: its body is not read, whoever asks. */
final class WithoutBody extends FormBody {

    WithoutBody(HttpServletRequest request) {
        super(request);
    }

    @Override
    byte[] bytes() {
        return new byte[0];
    }
}
