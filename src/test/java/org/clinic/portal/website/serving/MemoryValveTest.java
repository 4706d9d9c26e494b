package org.clinic.portal.website.serving;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.threads.VirtualThreadExecutor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

import static org.assertj.core.api.Assertions.assertThat;

/** On a server of its own, with a servlet that says on what kind of thread it was asked. */
class MemoryValveTest {

    private final Codings codings = new Codings();
    private final PatientThreads patient = new PatientThreads(10);
    private final Tomcat server = new Tomcat();

    @BeforeEach
    void begin(@TempDir Path folder) throws LifecycleException {
        var page = new KeptAnswer(
                codings,
                ResponseEntity.ok()
                        .contentType(MediaType.TEXT_HTML)
                        .cacheControl(CacheControl.maxAge(Duration.ofMinutes(1)))
                        .body("<p>from memory</p>".getBytes(StandardCharsets.UTF_8)));
        var connector = new Connector();
        connector.setPort(0);
        connector.getProtocolHandler().setExecutor(new VirtualThreadExecutor("arriving-"));
        server.setBaseDir(folder.toString());
        server.setConnector(connector);
        server.getEngine()
                .getPipeline()
                .addValve(new MemoryValve(
                        () -> request -> request.getRequestURI().equals("/kept") ? page : null, patient));
        var context = server.addContext("", null);
        Tomcat.addServlet(context, "thread", new SaysItsThread());
        context.addServletMappingDecoded("/*", "thread");
        Tomcat.addServlet(context, "nothing", new SaysNothing());
        context.addServletMappingDecoded("/empty", "nothing");
        server.start();
    }

    @AfterEach
    void end() throws LifecycleException {
        server.stop();
        server.destroy();
        patient.close();
        codings.end();
    }

    @Test
    void whatIsInMemoryIsGivenByTheThreadThatTookItIn() throws IOException {
        assertThat(ask("GET /kept")).contains("X-Content-Type-Options: nosniff").endsWith("<p>from memory</p>");
        assertThat(ask("HEAD /kept")).contains("Content-Length: 18").endsWith("\r\n\r\n");
    }

    /** The server uses the place of a header again for the length of a later answer, wherever that one has it. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
    void whatTheServerAnswersNextLeavesWhatIsInMemoryAsItIs(int headersBefore) throws IOException {
        var kept = withoutDate(ask("GET /kept"));

        var both = ask("GET /kept#\r\nGET /empty HTTP/1.1\r\nHost: localhost\r\nHeaders: " + headersBefore);

        assertThat(both).contains("<p>from memory</p>HTTP/1.1 200").contains("Content-Length: 0");
        assertThat(withoutDate(ask("GET /kept"))).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"utm_source=letter&utm_medium=e-mail", "fbclid=1", "utm_campaign", ""})
    void whoCameByALetterIsGivenTheSamePageFromMemory(String query) throws IOException {
        assertThat(ask("GET /kept?" + query)).endsWith("<p>from memory</p>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /other",
                "GET /kept?x",
                "GET /kept?utm_source=letter&about=knee",
                "GET /kept?lang=es",
                "POST /kept",
                "POST /other#Upgrade: websocket",
                "GET /other#Upgrade: h2c"
            })
    void whatIsNotIsAnsweredByOneThatMayTakeItsTime(String asked) throws IOException {
        assertThat(ask(asked)).endsWith("system");
    }

    @Test
    void aWebSocketIsGreetedByTheThreadThatGoesOnWithIt() throws IOException {
        assertThat(ask("GET /socket#Upgrade: WebSocket")).endsWith("virtual");
    }

    private static String withoutDate(String answer) {
        return answer.replaceFirst("(?m)^Date: .*\\R", "");
    }

    private String ask(String asked) throws IOException {
        var parts = asked.split("#", 2);
        var header = parts.length == 1 ? "" : parts[1] + "\r\n";
        try (var socket = new Socket("localhost", server.getConnector().getLocalPort())) {
            socket.getOutputStream()
                    .write((parts[0] + " HTTP/1.1\r\nHost: localhost\r\n" + header + "Connection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static final class SaysItsThread extends HttpServlet {

        private static final long serialVersionUID = 1L;

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.getWriter().write(Thread.currentThread().isVirtual() ? "virtual" : "system");
        }
    }

    private static final class SaysNothing extends HttpServlet {

        private static final long serialVersionUID = 1L;

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) {
            for (var header = 0; header < request.getIntHeader("Headers"); header++) {
                response.addHeader("Before-" + header, "the length");
            }
            response.setContentLength(0);
        }
    }
}
