package org.clinic.portal.base.outgoing;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.stereotype.Component;

/**
 * Asks other servers, of those that the portal may ask: for now only itself, at its own address. Follows nothing by itself,
 * waits for nobody long, and reads no more than a page.
 */
@Component
public class Outgoing {

    private static final Duration CONNECTED = Duration.ofSeconds(3);
    private static final Duration ANSWERED = Duration.ofSeconds(10);
    private static final int LONGEST = 2 * 1024 * 1024;

    private final OwnAddress own;

    Outgoing(OwnAddress own) {
        this.own = own;
    }

    /**
     * Over a connection of its own, as somebody has who comes for the first time.
     *
     * @throws IOException without a whole answer within ten seconds
     * @throws IllegalArgumentException if it leads to somebody whom the portal may not ask
     */
    public HttpResponse<String> send(HttpRequest request) throws IOException {
        if (!isAllowed(request.uri())) {
            throw new IllegalArgumentException("The portal does not ask %s".formatted(request.uri()));
        }
        try (var http = HttpClient.newBuilder()
                .connectTimeout(CONNECTED)
                .followRedirects(Redirect.NEVER)
                .version(Version.HTTP_1_1)
                .build()) {
            var answer = http.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofString(), LONGEST));
            try {
                return await(answer);
            } finally {
                http.shutdownNow();
            }
        }
    }

    private boolean isAllowed(URI uri) {
        var allowed = own.get();
        return allowed.getScheme().equals(uri.getScheme())
                && allowed.getHost().equals(uri.getHost())
                && allowed.getPort() == uri.getPort();
    }

    private static HttpResponse<String> await(CompletableFuture<HttpResponse<String>> answer) throws IOException {
        try {
            return answer.get(ANSWERED.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof IOException why ? why : new IOException(failed.getCause());
        } catch (TimeoutException late) {
            throw new HttpTimeoutException("No whole answer within " + ANSWERED);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }
}
