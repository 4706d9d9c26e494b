package org.clinic.portal.website.serving;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.catalina.connector.Request;
import org.apache.tomcat.util.threads.TaskQueue;
import org.apache.tomcat.util.threads.TaskThreadFactory;
import org.apache.tomcat.util.threads.ThreadPoolExecutor;

/**
 * Threads for requests that may take their time, as many as the server has for them without us. Requests arrive on threads
 * of which there is one for each, of the JVM's own: two cores run two of those at a time, and change between them without
 * asking the system, which makes half of what a page from memory costs. But nothing takes the core away from one that
 * reckons for long, as signing in does, and a page would wait for it; so whatever is not in memory changes over to here.
 */
final class PatientThreads implements AutoCloseable {

    private static final int IN_RESERVE = 10;
    private static final int SECONDS_IDLE = 60;

    private final ExecutorService threads;

    PatientThreads(int most) {
        var queue = new TaskQueue();
        var pool = new ThreadPoolExecutor(
                Math.min(IN_RESERVE, most),
                most,
                SECONDS_IDLE,
                TimeUnit.SECONDS,
                queue,
                new TaskThreadFactory("http-", true, Thread.NORM_PRIORITY));
        queue.setParent(pool);
        threads = pool;
    }

    @FunctionalInterface
    interface Answering {
        void run() throws IOException, ServletException;
    }

    /** Returns once it is answered, even if it is interrupted: until then the request belongs to the other thread. */
    void answer(Request request, Answering answering) throws IOException, ServletException {
        try {
            CompletableFuture.runAsync(() -> run(request, answering), threads).join();
        } catch (CompletionException failed) {
            rethrow(failed);
        } finally {
            request.getCoyoteRequest().setRequestThread();
        }
    }

    private static void run(Request request, Answering answering) {
        request.getCoyoteRequest().setRequestThread();
        try {
            answering.run();
        } catch (IOException | ServletException failed) {
            throw new CompletionException(failed);
        }
    }

    private static void rethrow(CompletionException failed) throws IOException, ServletException {
        switch (failed.getCause()) {
            case IOException input -> throw input;
            case ServletException servlet -> throw servlet;
            case RuntimeException other -> throw other;
            case Error error -> throw error;
            case null, default -> throw failed;
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
