package org.clinic.portal.website.serving;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.function.Supplier;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.tomcat.util.http.MimeHeaders;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** Gives what is in memory, and hands on every other request, to threads that have the time. */
final class MemoryValve extends ValveBase {

    private final Supplier<AtOnce> memory;
    private final PatientThreads patient;

    MemoryValve(Supplier<AtOnce> memory, PatientThreads patient) {
        super(true);
        this.memory = memory;
        this.patient = patient;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        var answer = find(request, response);
        if (answer != null) {
            give(answer, request, response);
        } else if (becomesAnotherProtocol(request)) {
            getNext().invoke(request, response);
        } else {
            if (!response.isError()) {
                BodyAhead.takeIn(request);
            }
            patient.answer(request, () -> getNext().invoke(request, response));
        }
    }

    /** Who greets a web socket goes on with it, on the thread that is left when the request has been answered. */
    private static boolean becomesAnotherProtocol(Request request) {
        return "GET".equals(request.getMethod())
                && "websocket".equalsIgnoreCase(request.getHeader(HttpHeaders.UPGRADE));
    }

    private @Nullable KeptAnswer find(Request request, Response response) {
        var method = request.getMethod();
        var reads = "GET".equals(method) || "HEAD".equals(method);
        return reads && CampaignMarks.areAllOf(request.getQueryString()) && !response.isError()
                ? memory.get().find(request)
                : null;
    }

    /** By the server's own means: what is around them for applications copies the page, and reads its type, each time. */
    private static void give(KeptAnswer answer, Request request, Response response) throws IOException {
        var known = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        var chosen = answer.choose(request.getHeader(HttpHeaders.ACCEPT_ENCODING), known);
        var sent = response.getCoyoteResponse();
        var headers = sent.getMimeHeaders();
        PublicHeaders.of(request.isSecure()).forEach(header -> add(headers, header));
        answer.headers().forEach(header -> add(headers, header));
        add(headers, chosen.tag());
        if (chosen.isKnownBy(known)) {
            sent.setStatus(HttpStatus.NOT_MODIFIED.value());
            return;
        }
        var coding = chosen.coding().header();
        if (coding != null) {
            add(headers, coding);
        }
        sent.setContentTypeNoCharset(answer.type());
        sent.setContentLength(chosen.bytes().length);
        if ("GET".equals(request.getMethod())) {
            sent.doWrite(ByteBuffer.wrap(chosen.bytes()));
        }
    }

    /**
     * In copies: the server keeps what it is given for its next answer, and writes that one's {@code Content-Length} into it
     * (seen in {@code MessageBytes.setLong} of Tomcat 11.0).
     */
    private static void add(MimeHeaders headers, Header header) {
        var name = header.nameBytes().clone();
        var value = header.valueBytes().clone();
        headers.addValue(name, 0, name.length).setBytes(value, 0, value.length);
    }
}
