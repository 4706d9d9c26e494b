package org.clinic.portal.inquiry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.clinic.portal.base.ui.Arrivals;
import org.clinic.portal.inquiry.InquiryId;
import org.clinic.portal.inquiry.InquiryNews;

/**
 * Brings into one window what happens to inquiries elsewhere. What happens shortly after each other is gathered, so that many
 * windows ask the database once for all of it, however much a colleague does at once.
 */
class LiveInquiries implements InquiryNews.Listener {

    private static final int GATHERING_MILLIS = 150;

    private final UI ui;
    private final Consumer<News> shown;

    private Set<InquiryId> changed = new LinkedHashSet<>();
    private Set<InquiryId> seen = new LinkedHashSet<>();
    private int received;
    private boolean missed;
    private boolean views;
    private boolean minute;
    private boolean isGathering;

    private LiveInquiries(UI ui, Consumer<News> shown) {
        this.ui = ui;
        this.shown = shown;
    }

    /**
     * As long as a view is on screen.
     *
     * @param shown gets all that has happened since it was last called, once a minute though it is nothing but the time
     */
    static void bring(InquiryNews news, PassingMinutes minutes, Component into, Consumer<News> shown) {
        into.addAttachListener(attach -> {
            var live = new LiveInquiries(attach.getUI(), shown);
            var heard = news.listen(live);
            var passed = minutes.listen(() -> live.gather(() -> live.minute = true));
            into.addDetachListener(detach -> {
                heard.end();
                passed.end();
                detach.unregisterListener();
            });
        });
    }

    /**
     * @param seen which somebody has opened for the first time, and nothing else
     * @param received how many have come in
     * @param missed whether any may have changed besides
     * @param views whether the views that are kept have
     * @param minute whether a minute has passed
     */
    record News(
            Set<InquiryId> changed, Set<InquiryId> seen, int received, boolean missed, boolean views, boolean minute) {

        /** Of what stands otherwise now, that which is shown. */
        List<InquiryId> concerning(Predicate<InquiryId> shown) {
            return Stream.concat(changed.stream(), seen.stream())
                    .distinct()
                    .filter(shown)
                    .toList();
        }

        /** Whether there may be other numbers than before. */
        boolean changesCounts() {
            return !changed.isEmpty() || received > 0 || missed || views || minute;
        }
    }

    @Override
    public void received(InquiryId inquiry) {
        gather(() -> received++);
    }

    @Override
    public void changed(InquiryId inquiry) {
        gather(() -> changed.add(inquiry));
    }

    @Override
    public void seen(InquiryId inquiry) {
        gather(() -> seen.add(inquiry));
    }

    @Override
    public void viewsChanged() {
        gather(() -> views = true);
    }

    @Override
    public void missed() {
        gather(() -> missed = true);
    }

    private synchronized void gather(Runnable what) {
        what.run();
        if (!isGathering) {
            isGathering = true;
            CompletableFuture.delayedExecutor(GATHERING_MILLIS, TimeUnit.MILLISECONDS)
                    .execute(() -> Arrivals.show(ui, () -> shown.accept(take())));
        }
    }

    private synchronized News take() {
        var news = new News(changed, seen, received, missed, views || missed, minute);
        changed = new LinkedHashSet<>();
        seen = new LinkedHashSet<>();
        received = 0;
        missed = false;
        views = false;
        minute = false;
        isGathering = false;
        return news;
    }
}
