package org.clinic.portal.inquiry;

import com.vaadin.browserless.BrowserlessUserContext;
import com.vaadin.browserless.SecuredBrowserlessApplicationContext;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.communication.UidlWriter;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/** The inbox in a window of somebody's own session, with a thread that serves it as a server's would. */
final class OpenInbox implements AutoCloseable {

    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final BrowserlessUserContext user;
    private final UI ui;

    private OpenInbox(SecuredBrowserlessApplicationContext<Authentication> application, Authentication somebody) {
        record Opened(BrowserlessUserContext user, UI ui) {}
        var opened = serve(() -> {
            var user = application.newUser(somebody);
            // Where a thread looks for who it works for that brings news from elsewhere.
            user.getSession()
                    .getSession()
                    .setAttribute(
                            HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                            new SecurityContextImpl(somebody));
            var ui = user.newWindow().getUI();
            ui.navigate("inquiries");
            answer(ui);
            leave(user.getSession());
            return new Opened(user, ui);
        });
        user = opened.user;
        ui = opened.ui;
    }

    static OpenInbox of(SecuredBrowserlessApplicationContext<Authentication> application, Authentication somebody) {
        return new OpenInbox(application, somebody);
    }

    /** Opens an inquiry beside the list and writes the answer to the browser, and says how many nanoseconds that took. */
    long open(InquiryId id) {
        return serve(() -> {
            var begin = System.nanoTime();
            ui.accessSynchronously(() -> {
                ui.navigate("inquiries/" + id);
                answer(ui);
            });
            return System.nanoTime() - begin;
        });
    }

    /** Writes to the browser what has changed since, as a push does, and says whether anything has. */
    boolean push() {
        return serve(() -> {
            var dirty = new AtomicBoolean();
            ui.accessSynchronously(() -> {
                dirty.set(ui.getInternals().isDirty());
                if (dirty.get()) {
                    answer(ui);
                }
            });
            return dirty.get();
        });
    }

    /** What is on the screen, once nobody else works on it. */
    String text() {
        user.getSession().lock();
        try {
            return ui.getCurrentView().getElement().getTextRecursively();
        } finally {
            user.getSession().unlock();
        }
    }

    private static void answer(UI ui) {
        new UidlWriter().createUidl(ui, false);
    }

    /** Between two requests nobody holds a session. */
    private static void leave(VaadinSession session) {
        var lock = (ReentrantLock) session.getLockInstance();
        while (lock.isHeldByCurrentThread()) {
            session.unlock();
        }
    }

    private <T> T serve(Supplier<T> what) {
        return CompletableFuture.supplyAsync(what, thread).join();
    }

    @Override
    public void close() {
        serve(() -> {
            user.getSession().lock();
            user.close();
            return true;
        });
        thread.shutdown();
    }
}
