package org.clinic.portal.website.serving;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

import static org.assertj.core.api.Assertions.assertThat;

/** On a server of its own that has one thread for all that is not in memory, and a servlet that says what was sent. */
class BodyAheadTest {

    private static final int ENOUGH = 200;

    private final PatientThreads patient = new PatientThreads(1);
    private final Tomcat server = new Tomcat();
    private final List<Socket> sockets = new ArrayList<>();

    @BeforeEach
    void begin(@TempDir Path folder) throws LifecycleException {
        var connector = new Connector();
        connector.setPort(0);
        connector.getProtocolHandler().setExecutor(new VirtualThreadExecutor("arriving-"));
        server.setBaseDir(folder.toString());
        server.setConnector(connector);
        server.getEngine().getPipeline().addValve(new MemoryValve(() -> request -> null, patient));
        var context = server.addContext("", null);
        Tomcat.addServlet(context, "echo", new SaysWhatWasSent());
        context.addServletMappingDecoded("/*", "echo");
        server.start();
    }

    @AfterEach
    void end() throws LifecycleException, IOException {
        for (var socket : sockets) {
            socket.close();
        }
        server.stop();
        server.destroy();
        patient.close();
    }

    @Test
    void whoDawdlesKeepsNobodyWaiting() throws IOException {
        var slow = new ArrayList<Socket>();
        for (int each = 0; each < ENOUGH; each++) {
            slow.add(say("POST /slow?" + each, 10, "name="));
        }

        assertThat(answer(say("POST /quick", 8, "name=Ana"))).endsWith("name=Ana");

        say(slow.getFirst(), "Maria");
        assertThat(answer(slow.getFirst())).endsWith("name=Maria");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/stream", "/reader", "/parameter"})
    void whatWasSentIsReadHoweverOneReadsIt(String how) throws IOException {
        var text = "name=" + "a".repeat(60_000);

        assertThat(answer(say("POST " + how, text.length(), text))).endsWith("\r\n\r\n" + text);
    }

    @Test
    void theNextOnTheSameConnectionIsReadFromItsBeginning() throws IOException {
        var socket = say("POST /stream#keep", 8, "name=Ana");
        assertThat(read(socket, "name=Ana")).endsWith("name=Ana");

        say(socket, head("POST /stream", 10, ""));
        say(socket, "name=Maria");

        assertThat(answer(socket)).endsWith("name=Maria");
    }

    @Test
    void whoWaitsToBeToldToGoOnIsToldSoOnce() throws IOException {
        var socket = say("POST /stream", 8, "", "Expect: 100-continue\r\n");
        assertThat(read(socket, "\r\n\r\n")).startsWith("HTTP/1.1 100");

        say(socket, "name=Ana");

        assertThat(answer(socket))
                .startsWith("HTTP/1.1 200")
                .endsWith("name=Ana")
                .doesNotContain("HTTP/1.1 100");
    }

    @Test
    void whatIsTooLargeForAFormIsReadByWhoeverWantsIt() throws IOException {
        var text = "name=" + "a".repeat(100_000);

        assertThat(answer(say("POST /stream", text.length(), text))).endsWith("\r\n\r\n" + text);
    }

    private Socket say(String asked, int length, String body, String... headers) throws IOException {
        var socket = new Socket("localhost", server.getConnector().getLocalPort());
        socket.setSoTimeout(20_000);
        sockets.add(socket);
        say(socket, head(asked, length, String.join("", headers)));
        say(socket, body);
        return socket;
    }

    private static String head(String asked, int length, String headers) {
        var keep = asked.endsWith("#keep");
        return asked.replace("#keep", "") + " HTTP/1.1\r\nHost: localhost\r\n" + headers
                + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + length + "\r\n"
                + (keep ? "" : "Connection: close\r\n") + "\r\n";
    }

    private static void say(Socket socket, String words) throws IOException {
        socket.getOutputStream().write(words.getBytes(StandardCharsets.US_ASCII));
    }

    private static String answer(Socket socket) throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
    }

    /** Until it ends like that. */
    private static String read(Socket socket, String end) throws IOException {
        var read = new StringBuilder();
        while (!read.toString().endsWith(end)) {
            int next = socket.getInputStream().read();
            if (next < 0) {
                throw new SocketTimeoutException("It ended with " + read);
            }
            read.append((char) next);
        }
        return read.toString();
    }

    private static final class SaysWhatWasSent extends HttpServlet {

        private static final long serialVersionUID = 1L;

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
            var sent = switch (request.getRequestURI()) {
                case "/reader" -> request.getReader().readAllAsString();
                case "/parameter" -> "name=" + request.getParameter("name");
                default -> new String(request.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            };
            response.setContentLength(sent.length());
            response.getWriter().write(sent);
        }
    }
}
