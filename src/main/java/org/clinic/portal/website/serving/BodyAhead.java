package org.clinic.portal.website.serving;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.catalina.connector.Request;
import org.apache.coyote.ActionCode;
import org.apache.coyote.ContinueResponseTiming;
import org.apache.tomcat.util.buf.ByteChunk;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/**
 * What is sent with a request, taken in before the request changes over to a thread that may take its time. There are some
 * hundreds of those: that many who begin to send and then dawdle would keep everybody waiting. So whoever sends slowly keeps
 * only the thread on which the request arrived, of which there is one for each.
 */
final class BodyAhead {

    /** As large as a form may be. What is larger is read by whoever wants it, and where its length is not said. */
    private static final int MOST_BYTES = 192 * 1024;

    private BodyAhead() {}

    /** Has whoever reads the body later find it here. */
    static void takeIn(Request request) throws IOException {
        var sent = request.getCoyoteRequest();
        long length = sent.getContentLengthLong();
        if (length <= 0 || length > MOST_BYTES) {
            return;
        }
        if (sent.hasExpectation()) {
            // Who waits to be told to go on is told so once.
            request.getResponse().sendAcknowledgement(ContinueResponseTiming.ALWAYS);
            sent.setExpectation(false);
        }
        var body = new ByteChunk((int) length);
        var part = new Part();
        while (sent.doRead(part) >= 0) {
            body.append(part.getByteBuffer());
        }
        sent.action(ActionCode.REQ_SET_BODY_REPLAY, body);
    }

    /** Where the server leaves what it has read. */
    private static final class Part implements ApplicationBufferHandler {

        private ByteBuffer bytes = EMPTY_BUFFER;

        @Override
        public void setByteBuffer(ByteBuffer read) {
            bytes = read;
        }

        @Override
        public ByteBuffer getByteBuffer() {
            return bytes;
        }

        @Override
        public void expand(int size) {
            // The server's own buffer, which is as large as it is.
        }
    }
}
