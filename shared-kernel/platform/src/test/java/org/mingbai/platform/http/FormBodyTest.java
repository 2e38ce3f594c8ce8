package org.mingbai.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequestWrapper;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class FormBodyTest {

    @Test
    void fields_are_those_of_the_address_and_of_the_body() {
        var form = new FormBody(request("a=1&b=%E6%98%8E+%E7%99%BD", "a=2&empty&=nothing&c=%C3%A9明+%F0%A0%AE%B7é&c=3"));

        assertThat(form.getParameterValues("a")).containsExactly("1", "2");
        assertThat(form.getParameter("b")).isEqualTo("明 白");
        assertThat(form.getParameter("empty")).isEmpty();
        assertThat(form.getParameterValues("c")).containsExactly("é明 𠮷é", "3");
        assertThat(form.getParameter("none")).isNull();
        assertThat(form.getParameterMap()).containsOnlyKeys("a", "b", "empty", "c");
    }

    @Test
    void before_a_sign_in_a_form_is_small_whether_it_tells_its_length_or_not() {
        var long_ = request(null, "a=" + "x".repeat(LimitedBody.MOST_BEFORE_SIGN_IN));
        assertThatThrownBy(() -> new FormBody(long_).getParameter("a")).isInstanceOf(BodyTooLargeException.class);
        assertThatThrownBy(() -> new FormBody(new Untold(long_)).getParameter("a")).isInstanceOf(BodyTooLargeException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=%zz", "a=%", "a=%ff", "a=%ED%A0%80", "%c3=a"})
    void what_is_no_text_is_refused(String body) {
        assertThatThrownBy(() -> new FormBody(request(null, body)).getParameter("a")).isInstanceOf(BodyNotTextException.class);
        assertThatThrownBy(() -> new FormBody(request(body, "")).getParameter("a")).isInstanceOf(BodyNotTextException.class);
        assertThat(new WithoutBody(request(body, "")).getParameterMap()).hasSize(1);
    }

    @Test
    void a_thousand_fields_are_enough() {
        assertThatThrownBy(() -> new FormBody(request(null, "a&".repeat(1_001))).getParameter("a")).isInstanceOf(BodyTooLargeException.class);
    }

    @Test
    void of_an_upload_nothing_is_read_before_it_is_let_in() {
        var request = request("card=x", "--b\r\n");
        request.setContentType("multipart/form-data; boundary=b");
        try (var upload = new UploadBody(request)) {
            assertThat(upload.getParameter("card")).isEqualTo("x");
            assertThat(upload.getParameter("_csrf")).isNull();
            assertThatThrownBy(upload::getParts).hasMessageContaining("not let in");
            assertThatThrownBy(() -> upload.getPart("file")).hasMessageContaining("not let in");
        }
    }

    @Test
    void the_page_that_tells_of_an_error_has_nothing_read_for_it() throws Exception {
        var request = request("card=x", "a=1");
        request.setDispatcherType(DispatcherType.ERROR);
        new LimitedBodyFilter().doFilter(request, new MockHttpServletResponse(), (asked, _) ->
                assertThat(asked.getParameterMap()).containsOnlyKeys("card"));
        assertThat(request.getInputStream().readAllBytes()).isNotEmpty();
    }

    private static final class Untold extends HttpServletRequestWrapper {

        Untold(MockHttpServletRequest request) {
            super(request);
        }

        @Override
        public long getContentLengthLong() {
            return -1;
        }
    }

    private static MockHttpServletRequest request(String query, String body) {
        var request = new MockHttpServletRequest("POST", "/sign-in");
        request.setQueryString(query);
        request.setContentType("application/x-www-form-urlencoded");
        request.setContent(body.getBytes(StandardCharsets.UTF_8));
        return request;
    }
}
