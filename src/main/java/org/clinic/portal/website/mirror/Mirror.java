package org.clinic.portal.website.mirror;

import java.util.Objects;
import org.clinic.portal.asked.TopicFormsChanged;
import org.clinic.portal.base.broadcast.Broadcasts;
import org.clinic.portal.base.clinic.ClinicChanged;
import org.clinic.portal.base.web.PagesChanged;
import org.clinic.portal.redirect.Redirects;
import org.clinic.portal.version.LiveChanged;
import org.clinic.portal.version.PublishedTopics;
import org.clinic.portal.website.serving.Codings;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Keeps a folder with the public pages as they are given: byte by byte, and compressed beside. It is written anew as soon as
 * another version is live, one is withdrawn, marketing has an address lead elsewhere, what stands beside the texts changes or the
 * clinic says something else, and each hour, as forms have another token then.
 */
@Component
@ConditionalOnProperty("portal.mirror.directory")
@EnableConfigurationProperties(MirrorSettings.class)
class Mirror implements Broadcasts.Listener, SmartLifecycle {

    private final MirrorWriter writer;
    private volatile boolean isRunning;

    Mirror(WholeSite site, MirrorSettings settings, Codings codings, MirrorTroubles troubles, Broadcasts broadcasts) {
        var directory = Objects.requireNonNull(settings.mirror()).directory();
        writer = new MirrorWriter(site, directory, codings, new MirrorWriter.Outcome() {
            @Override
            public void written() {
                troubles.written(directory);
            }

            @Override
            public void failed(Exception why) {
                troubles.failed(directory, why);
            }
        });
        broadcasts.listen(PublishedTopics.LIVE_CHANGED, this);
        broadcasts.listen(PagesChanged.SUBJECT, this);
        broadcasts.listen(Redirects.CHANGED, this);
    }

    @TransactionalEventListener
    void changedHere(LiveChanged change) {
        writer.changed();
    }

    @TransactionalEventListener
    void pagesChanged(PagesChanged change) {
        writer.changed();
    }

    @EventListener
    void formsChanged(TopicFormsChanged change) {
        writer.changed();
    }

    @EventListener
    void clinicChanged(ClinicChanged change) {
        writer.changed();
    }

    @Override
    public void heard(String topic) {
        writer.changed();
    }

    @Override
    public void missed() {
        writer.changed();
    }

    @Scheduled(cron = "0 0 * * * *")
    void anotherHour() {
        writer.changed();
    }

    @Override
    public void start() {
        isRunning = true;
        writer.changed();
    }

    @Override
    public void stop() {
        isRunning = false;
        writer.end();
    }

    @Override
    public boolean isRunning() {
        return isRunning;
    }
}
