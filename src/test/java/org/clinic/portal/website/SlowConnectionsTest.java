package org.clinic.portal.website;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

import static org.assertj.core.api.Assertions.assertThat;

/** Two thousand who begin to ask, or to send a form, and then take their time: they keep nobody from reading or sending. */
@WebsiteTest
class SlowConnectionsTest {

    private static final int SLOW = 2000;

    private final List<SocketChannel> slow = new ArrayList<>();

    @Autowired
    private Reading reading;

    @Autowired
    private Visitor visitor;

    private String page;

    @BeforeEach
    void begin(@Autowired Environment environment) throws IOException {
        page = "/topics/" + reading.topic("en").content().slug();
        int port = environment.getRequiredProperty("local.server.port", Integer.class);
        for (int each = 0; each < SLOW; each++) {
            var socket = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            slow.add(socket);
            say(
                    socket,
                    each % 2 == 0
                            ? "GET " + page + " HTTP/1.1\r\nHost: localhost\r\nX-Slow: "
                            : """
                    POST %s/inquiries HTTP/1.1\r
                    Host: localhost\r
                    X-Forwarded-For: 198.51.100.%d\r
                    Content-Type: application/x-www-form-urlencoded\r
                    Content-Length: 1000\r
                    \r
                    token=""".formatted(page, each % 250));
        }
    }

    @AfterEach
    void end() throws IOException {
        for (var socket : slow) {
            socket.close();
        }
    }

    @Test
    void othersReadAndSendMeanwhile() throws IOException {
        for (int round = 0; round < 20; round++) {
            for (var socket : slow.subList(round * 100, round * 100 + 100)) {
                say(socket, "x");
            }

            assertThat(visitor.get(page).statusCode()).isEqualTo(200);
            assertThat(visitor.get("/search?q=nothing-" + round + "&lang=en").statusCode())
                    .isEqualTo(200);
        }
        assertThat(visitor.post(page + "/inquiries", visitor.form(page)).statusCode())
                .isEqualTo(303);
        assertThat(answer(slow.get(SLOW - 2))).as("to one of them, in the end").startsWith("HTTP/1.1 200");
    }

    private static String answer(SocketChannel asking) throws IOException {
        say(asking, "\r\n\r\n");
        var read = ByteBuffer.allocate(1024);
        asking.read(read);
        return new String(read.array(), 0, read.position(), StandardCharsets.US_ASCII);
    }

    private static void say(SocketChannel socket, String words) throws IOException {
        socket.write(ByteBuffer.wrap(words.getBytes(StandardCharsets.US_ASCII)));
    }
}
