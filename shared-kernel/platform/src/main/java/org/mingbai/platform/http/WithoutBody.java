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

    /** What an address says badly is told of already. */
    @Override
    String decoded(String text) {
        try {
            return super.decoded(text);
        } catch (BodyNotTextException noText) {
            return text;
        }
    }
}
