package org.clinic.portal.topic.draft.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.clinic.portal.base.clinic.SpokenTime;
import org.clinic.portal.base.security.AccountId;
import org.clinic.portal.base.ui.Notices;
import org.clinic.portal.content.Body;
import org.clinic.portal.content.ContentJson;
import org.clinic.portal.content.HtmlRenderer;
import org.clinic.portal.content.InvalidContentException;
import org.clinic.portal.content.SectionText;
import org.clinic.portal.content.merge.SectionMerge;
import org.clinic.portal.topic.draft.DraftSection;
import org.clinic.portal.topic.draft.SaveResult;
import org.clinic.portal.topic.draft.SectionService;
import org.clinic.portal.topic.draft.TopicDraft;
import org.clinic.portal.topic.draft.editor.OpenText;
import org.clinic.portal.topic.draft.editor.Spot;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.transaction.TransactionException;

/**
 * One section to write in: its kind, its heading, its text. All that is written is saved as it comes, merged with what
 * others write in the same section; what cannot be saved stays, on screen and in the browser, until its writer decides.
 */
class SectionForm extends Composite<Div> implements EditorPane {

    private final SectionService sections;
    private final Listener listener;

    private final RemovalNotice removed;
    private final SectionSplitting splitting;
    private final ClashNotice clash;
    private final KeptNotice found;
    private final SectionFields fields;
    private final KeptText kept;

    /** What is stored, as far as is known here. */
    private DraftSection stored;

    /** What is stored of what stands in the fields: what the next change of them is a change of. */
    private SectionText agreed;

    private final SentWords sent = new SentWords();

    /** What is stored, where it clashed with what was written here. */
    private @Nullable DraftSection theirs;

    SectionForm(
            DraftSection section,
            Locale language,
            AccountId account,
            RemovalNotice removed,
            SectionSplitting splitting,
            SectionService sections,
            SectionLinks links,
            ContentJson json,
            HtmlRenderer html,
            SpokenTime spoken,
            Listener listener) {
        this.stored = section;
        this.agreed = section.text();
        this.removed = removed;
        this.splitting = splitting;
        this.sections = sections;
        this.listener = listener;
        clash = new ClashNotice(language, html);
        found = new KeptNotice(language, json, html, spoken);

        fields = new SectionFields(section.id(), language, account, json, links, this::written, this::split);
        kept = new KeptText(account, section.id(), this::offer, this::written);
        NotUndone.tellOf(getContent());
        getContent().addClassName("section-form");
        getContent().add(removed, clash, found);
        getContent().add(fields.components());
        getContent().add(kept);
        fill(section);
    }

    private void fill(DraftSection section) {
        fields.fill(section);
        agree();
    }

    void setReadOnly(boolean readOnly) {
        fields.setReadOnly(readOnly);
        kept.setVisible(!readOnly);
    }

    /** Saves what stands in the fields, if it says something new. */
    private void written() {
        if (fields.isReadOnly()) {
            return;
        }
        fields.refusal()
                .ifPresentOrElse(
                        why -> listener.refused(getTranslation(why)),
                        () -> fields.text().ifPresent(this::written));
    }

    private void written(SectionText mine) {
        agreed = sent.takenOver(agreed, mine);
        if (mine.equals(agreed) || mine.equals(stored.text())) {
            // Nothing new: what was taken over from others, or written and taken back.
            agreed = mine;
            settle();
        } else {
            save(agreed, mine, () -> agreed = mine, this::agreeOnFields);
        }
    }

    /** Nothing is left to decide: what others have stored meanwhile may come. */
    private void settle() {
        clash.hide();
        if (theirs != null && theirs.revision() > stored.revision()) {
            show(theirs, Whose.of(theirs.changedBy()));
        } else if (!agreed.equals(stored.text())) {
            // More has come meanwhile, which the browser could not take over yet.
            show(stored, Whose.NOT_KNOWN);
        } else {
            sent.forget();
            agree();
            listener.stored(stored);
        }
    }

    /** {@code saved} is done once the text is stored as it is, {@code decided} once it is after a clash. */
    private void save(SectionText base, SectionText text, Runnable saved, Runnable decided) {
        try {
            switch (sections.save(stored.id(), base, text)) {
                case SaveResult.Saved(var now) -> {
                    var whose = isAllOf(base, text, now) ? Whose.OWN : Whose.NOT_KNOWN;
                    saved.run();
                    removed.hide();
                    clash.hide();
                    show(now, whose);
                }
                case SaveResult.Clashed clashed -> {
                    theirs = clashed.theirs();
                    listener.refused(getTranslation("editor.refused.clash", theirs.changedBy()));
                    clash.show(clashed, decision -> {
                        save(clashed.theirs().text(), decision, decided, decided);
                        // What was asked is gone, with the button that had the focus; unless there is more to decide.
                        if (!clash.isVisible()) {
                            fields.body().focus();
                        }
                    });
                }
            }
            listener.wrote();
        } catch (OptimisticLockingFailureException gone) {
            listener.refused(getTranslation("editor.refused.removed"));
            tellOfRemoval();
        } catch (InvalidContentException tooLarge) {
            listener.refused(getTranslation("editor.refused.body"));
        } catch (DataAccessException | TransactionException away) {
            listener.refused(getTranslation("editor.refused.database"));
            kept.tryAgainSoon();
        }
    }

    /** Whether what the fields do not show yet of what is stored has come by this text alone, as one that was kept does. */
    private boolean isAllOf(SectionText base, SectionText text, DraftSection now) {
        return fields.text()
                .filter(shown -> !shown.equals(text))
                .map(shown -> SectionMerge.of(base, text, shown))
                .filter(merge -> merge.isClean() && merge.text().equals(now.text()))
                .isPresent();
    }

    /** What stands in the fields is dealt with: what is written from now on is a change of that. */
    private void agreeOnFields() {
        fields.text().ifPresent(text -> agreed = text);
    }

    /** Brings the fields, which hold what is agreed on, to what is stored now. */
    private void show(DraftSection now, Whose whose) {
        stored = now;
        if (fields.isReadOnly()) {
            agreed = now.text();
            fill(now);
            return;
        }
        fields.receive(now, agreed, sent, whose);
        agreed = new SectionText(now.kind(), agreed.heading(), agreed.body());
        agree();
        listener.stored(now);
    }

    private void agree() {
        kept.agree(fields.heading(), fields.body().written());
    }

    @Override
    public void arrived(TopicDraft now) {
        now.section(stored.id()).ifPresentOrElse(this::arrived, this::tellOfRemoval);
    }

    private void arrived(DraftSection now) {
        if (clash.isVisible() && theirs != null && now.revision() <= theirs.revision()) {
            // What is being asked about.
            return;
        }
        var wasRemoved = removed.isVisible();
        removed.hide();
        if (now.revision() > stored.revision() && (fields.isReadOnly() || !isUnsaved())) {
            show(now, Whose.of(now.changedBy()));
        } else if (now.revision() > stored.revision() || wasRemoved) {
            written();
        }
    }

    private void tellOfRemoval() {
        removed.show(fields.isReadOnly(), this::written);
    }

    private void offer(KeptText.Found entry) {
        found.offer(entry, stored, () -> kept.forget(entry), (base, text) -> {
            // It stays in the browser until it is stored.
            Runnable taken = () -> {
                agreeOnFields();
                kept.forget(entry);
            };
            save(base, text, taken, taken);
        });
    }

    /** Has the browser divide the text where the cursor is. */
    void splitAtCursor() {
        fields.body().splitAtCursor();
    }

    private void split(Body before, Body after) {
        if (isUnsaved()) {
            Notices.problem(getTranslation("editor.save-first"));
        } else {
            splitting.split(stored.id(), agreed.body(), before, after);
        }
    }

    @Override
    public void goTo(Spot spot) {
        fields.goTo(spot);
    }

    @Override
    public boolean isUnsaved() {
        return !fields.isReadOnly()
                && (fields.refusal().isPresent() || !fields.text().equals(Optional.of(agreed)));
    }

    @Override
    public Optional<Instant> savedAt() {
        return Optional.of(stored.changedAt());
    }

    OpenText body() {
        return fields.body();
    }

    @Override
    public Component component() {
        return this;
    }
}
