package org.clinic.portal.topic.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
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
import org.clinic.portal.content.SectionKind;
import org.clinic.portal.content.SectionText;
import org.clinic.portal.content.merge.SectionMerge;
import org.clinic.portal.topic.check.Finding;
import org.clinic.portal.topic.draft.DraftSection;
import org.clinic.portal.topic.draft.Saving;
import org.clinic.portal.topic.draft.SectionService;
import org.clinic.portal.topic.draft.TopicDraft;
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
    private final ContentJson json;
    private final Listener listener;

    private final RemovalNotice removed;
    private final ClashNotice clash;
    private final KeptNotice found;
    private final Select<SectionKind> kind = new Select<>();
    private final HeadingField heading;
    private final BodyField body;
    private final KeptText kept;

    /** What is stored, as far as is known here. */
    private DraftSection stored;

    /** What is stored of what stands in the fields: what the next change of them is a change of. */
    private SectionText agreed;

    private final SentWords sent = new SentWords();

    /** What is stored, where it clashed with what was written here. */
    private @Nullable DraftSection theirs;

    private boolean showing;

    SectionForm(
            DraftSection section,
            Locale language,
            AccountId account,
            RemovalNotice removed,
            SectionService sections,
            SectionLinks links,
            ContentJson json,
            HtmlRenderer html,
            SpokenTime spoken,
            Listener listener) {
        this.stored = section;
        this.agreed = section.text();
        this.removed = removed;
        this.sections = sections;
        this.json = json;
        this.listener = listener;
        clash = new ClashNotice(language, html);
        found = new KeptNotice(language, html, spoken);

        heading = new HeadingField(this::written, this::focusBody);
        kind.setAriaLabel(getTranslation("section.kind"));
        kind.addClassName("kind");
        kind.setItems(SectionKind.values());
        kind.setItemLabelGenerator(each -> getTranslation("section.kind." + each));
        kind.addValueChangeListener(change -> {
            heading.setPlaceholder(getTranslation("section.kind." + kind.getValue()));
            written();
        });

        body = new BodyField(json, links, this::written);
        body.setLabel(getTranslation("section.text"));
        body.setLanguage(language);
        body.setSection(section.id());
        body.keepHistory(account, section.id());
        heading.keepHistory(account, section.id());
        body.onSplit(this::split);
        kept = new KeptText(account, section.id(), this::offer, this::written);
        NotUndone.tellOf(getContent());
        getContent().addClassName("section-form");
        getContent().add(removed, clash, found, kind, heading, body, kept);
        fill(section);
    }

    private void focusBody() {
        body.focus();
    }

    private void fill(DraftSection section) {
        showing = true;
        kind.setValue(section.kind());
        heading.setValue(section.heading());
        body.setValue(section.body());
        showing = false;
        agree();
    }

    void setReadOnly(boolean readOnly) {
        kind.setReadOnly(readOnly);
        heading.setReadOnly(readOnly);
        body.setReadOnly(readOnly);
        kept.setVisible(!readOnly);
    }

    /** Saves what stands in the fields, if it says something new. */
    private void written() {
        if (showing || kind.isReadOnly()) {
            return;
        }
        if (body.isInvalid()) {
            listener.refused(getTranslation("editor.refused.body"));
            return;
        }
        text().ifPresent(mine -> {
            agreed = sent.takenOver(agreed, mine);
            if (mine.equals(agreed) || mine.equals(stored.text())) {
                // Nothing new: what was taken over from others, or written and taken back.
                agreed = mine;
                settle();
            } else {
                save(agreed, mine, () -> agreed = mine, this::agreeOnFields);
            }
        });
    }

    /** Nothing is left to decide: what others have stored meanwhile may come. */
    private void settle() {
        clash.hide();
        if (theirs != null && theirs.revision() > stored.revision()) {
            show(theirs, theirs.changedBy());
        } else if (!agreed.equals(stored.text())) {
            // More has come meanwhile, which the browser could not take over yet.
            show(stored, "");
        } else {
            sent.forget();
            agree();
            listener.stored(stored);
        }
    }

    /** What stands in the fields, unless the heading cannot be one, which is said beside it then. */
    private Optional<SectionText> text() {
        try {
            var text = new SectionText(kind.getValue(), heading.getValue(), body.getValue());
            heading.setInvalid(false);
            return Optional.of(text);
        } catch (InvalidContentException refused) {
            heading.setErrorMessage(getTranslation("section.heading.refused"));
            heading.setInvalid(true);
            listener.refused(getTranslation("editor.refused.heading"));
            return Optional.empty();
        }
    }

    /** {@code saved} is done once the text is stored as it is, {@code decided} once it is after a clash. */
    private void save(SectionText base, SectionText text, Runnable saved, Runnable decided) {
        try {
            switch (sections.save(stored.id(), base, text)) {
                case Saving.Saved(var now) -> {
                    saved.run();
                    removed.hide();
                    clash.hide();
                    show(now, "");
                }
                case Saving.Clashed clashed -> {
                    theirs = clashed.theirs();
                    listener.refused(getTranslation("editor.refused.clash", theirs.changedBy()));
                    clash.show(clashed, decision -> save(clashed.theirs().text(), decision, decided, decided));
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

    /** What stands in the fields is dealt with: what is written from now on is a change of that. */
    private void agreeOnFields() {
        text().ifPresent(fields -> agreed = fields);
    }

    /** Brings the fields, which hold what is agreed on, to what is stored now, where known {@code by} whom. */
    private void show(DraftSection now, String by) {
        if (kind.isReadOnly()) {
            stored = now;
            agreed = now.text();
            fill(now);
            return;
        }
        stored = now;
        showing = true;
        kind.setValue(now.kind());
        showing = false;
        if (!now.heading().equals(agreed.heading())) {
            sent.add(now.heading());
            heading.receive(now.heading(), by);
        }
        if (!now.body().equals(agreed.body())) {
            sent.add(now.body());
            body.receive(now.body(), by);
        }
        agreed = new SectionText(now.kind(), agreed.heading(), agreed.body());
        agree();
        listener.stored(now);
    }

    private void agree() {
        kept.agree(heading.getValue(), body.written());
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
        if (now.revision() > stored.revision() && (kind.isReadOnly() || !isUnsaved())) {
            show(now, now.changedBy());
        } else if (now.revision() > stored.revision() || wasRemoved) {
            written();
        }
    }

    private void tellOfRemoval() {
        removed.show(kind.isReadOnly(), this::written);
    }

    private void offer(KeptText.Found entry) {
        try {
            var base = new SectionText(stored.kind(), entry.baseHeading(), json.readBody(entry.baseBody()));
            var text = new SectionText(stored.kind(), entry.heading(), json.readBody(entry.body()));
            var merge = SectionMerge.of(base, text, stored.text());
            if (merge.isClean() && merge.text().equals(stored.text())) {
                // It was stored after all, by who left in the moment between the two.
                kept.forget(entry);
                return;
            }
            // It stays in the browser until it is stored.
            Runnable taken = () -> {
                agreeOnFields();
                kept.forget(entry);
            };
            found.show(entry.at(), text, stored, () -> kept.forget(entry), () -> save(base, text, taken, taken));
        } catch (InvalidContentException unreadable) {
            // Nothing that this editor has kept: there is nothing to offer.
            kept.forget(entry);
        }
    }

    @Override
    public void goTo(String words) {
        body.find(words);
    }

    @Override
    public void splitAtCursor() {
        body.splitAtCursor();
    }

    private void split(Body before, Body after) {
        if (isUnsaved()) {
            Notices.problem(getTranslation("editor.save-first"));
        } else {
            listener.split(stored, agreed.body(), before, after);
        }
    }

    /** For a section that has just been added. */
    @Override
    public void focusHeading() {
        heading.focus();
    }

    public void goTo(Finding finding) {
        if (finding.place().isInHeading()) {
            LettersInField.choose(heading, finding.place());
        } else {
            body.find(finding);
        }
    }

    @Override
    public boolean isUnsaved() {
        return !kind.isReadOnly() && (body.isInvalid() || heading.isInvalid() || !text().equals(Optional.of(agreed)));
    }

    @Override
    public boolean isKept() {
        return true;
    }

    @Override
    public Optional<Instant> savedAt() {
        return Optional.of(stored.changedAt());
    }

    @Override
    public Optional<BodyField> body() {
        return Optional.of(body);
    }

    @Override
    public Component component() {
        return this;
    }
}
