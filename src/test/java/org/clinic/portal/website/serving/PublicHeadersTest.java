package org.clinic.portal.website.serving;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;

class PublicHeadersTest {

    private final PublicHeaders headers = new PublicHeaders();
    private final MockHttpServletResponse answer = new MockHttpServletResponse();

    @Test
    void overHttpsBrowsersAreToldToStayThere() throws Exception {
        var request = new MockHttpServletRequest("GET", "/");
        request.setSecure(true);

        headers.doFilter(request, answer, new MockFilterChain());

        assertThat(answer.getHeader("Strict-Transport-Security")).startsWith("max-age=31536000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/staff", "/staff/", "/staff/login"})
    void thePortalSetsItsOwn(String path) throws Exception {
        headers.doFilter(new MockHttpServletRequest("GET", path), answer, new MockFilterChain());

        assertThat(answer.getHeaderNames()).isEmpty();
    }
}
