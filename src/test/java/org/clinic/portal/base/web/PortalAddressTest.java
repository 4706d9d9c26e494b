package org.clinic.portal.base.web;

import java.net.URI;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.clinic.portal.base.web.PortalAddress.SentThere;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class PortalAddressTest {

    @ParameterizedTest
    @CsvSource({
        "https://portal.clinic.example, https://portal.clinic.example/topics/knee, true",
        "https://portal.clinic.example:8443/, https://portal.clinic.example:8443/topics/knee, true",
        "http://intranet, http://intranet/topics/knee, false"
    })
    void aRequestCountsAsSentToThePortalWhateverHostItNames(String url, String counted, boolean secure)
            throws Exception {
        var connector = new Connector();
        var sent = new org.apache.coyote.Request();
        sent.scheme().setString("http");
        sent.serverName().setString("evil.example");
        sent.setServerPort(8080);
        sent.requestURI().setString("/topics/knee");
        var request = connector.createRequest(sent);

        var valve = new SentThere(URI.create(url));
        valve.setNext(new ValveBase() {
            @Override
            public void invoke(org.apache.catalina.connector.Request asked, Response response) {
                assertThat(asked.getRequestURL()).hasToString(counted);
                assertThat(asked.isSecure()).isEqualTo(secure);
            }
        });
        valve.invoke(request, connector.createResponse(new org.apache.coyote.Response()));

        assertThat(request.getServerName()).isNotEqualTo("evil.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"portal.clinic.example", "ftp://portal", "https://portal/staff", "https:///x", "https://a@b"})
    void whatNamesNoHostIsRefusedAtTheStart(String url) {
        assertThatIllegalArgumentException().isThrownBy(() -> new PortalUrl(URI.create(url)));
    }

    @Test
    void withoutOneTheRequestIsBelieved() {
        assertThat(new PortalUrl(null).url()).isNull();
    }
}
