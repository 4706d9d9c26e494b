package org.clinic.portal.topic.draft.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import org.clinic.portal.content.InvalidContentException;
import org.clinic.portal.topic.draft.SlugTakenException;
import org.clinic.portal.topic.draft.TopicDetails;
import org.clinic.portal.topic.draft.TopicDraft;
import org.clinic.portal.topic.draft.TopicService;
import org.clinic.portal.topic.draft.editor.Spot;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.transaction.TransactionException;

/** What a topic says about itself, to write in. */
class TopicDetailsForm extends Composite<Div> implements EditorPane {

    private final TopicService topics;
    private final Listener listener;

    private final StaleNotice stale = new StaleNotice();
    private final DetailsFields fields = new DetailsFields(this::written);
    private TopicDraft draft;

    /** What is dealt with of what stands in the fields: what is written next is a change of that. */
    private TopicDetails agreed;

    private boolean notStored;

    TopicDetailsForm(TopicDraft draft, TopicService topics, Listener listener) {
        this.draft = draft;
        this.agreed = draft.details();
        this.topics = topics;
        this.listener = listener;

        // Also of what was written and taken back the browser wants to hear that nothing is left to save.
        getElement().addEventListener("input", input -> fields.wrote()).debounce(700);
        getContent().addClassName("details-form");
        getContent().add(stale, new H2(getTranslation("topic.details")));
        getContent().add(fields.components());
        show(draft);
    }

    void setReadOnly(boolean readOnly) {
        fields.setReadOnly(readOnly);
    }

    private void show(TopicDraft shown) {
        draft = shown;
        fields.show(shown.details());
    }

    private void written() {
        fields.refuseSlug(fields.isSlug() ? "" : "topic.slug.refused");
        store(fields.isSlug() ? fields.slug() : draft.details().slug());
        // Lets the browser ask before the page is closed: what is unsaved here is kept nowhere.
        if (isUnsaved()) {
            getElement().setAttribute("data-unsaved", true);
        } else {
            getElement().removeAttribute("data-unsaved");
        }
    }

    /** Stores what stands in the fields; with a slug that cannot be had, the others at least. */
    private void store(String wantedSlug) {
        try {
            merge(fields.details(wantedSlug), draft, true);
        } catch (InvalidContentException refused) {
            notStored = true;
            listener.refused(getTranslation("editor.refused.details"));
        }
    }

    /** Stores what was written together with what others have stored; {@code again} if that may have changed since. */
    private void merge(TopicDetails mine, TopicDraft theirs, boolean again) {
        TopicDetails.merged(agreed, mine, theirs.details())
                .ifPresentOrElse(both -> store(mine, both, theirs, again), () -> tellOfTheirs(theirs, mine));
    }

    private void store(TopicDetails mine, TopicDetails both, TopicDraft theirs, boolean again) {
        try {
            var now = both.equals(theirs.details()) ? theirs : topics.revise(theirs.id(), theirs.revision(), both);
            agreed = mine;
            show(now);
            stale.hide();
            notStored = false;
            listener.stored(draft);
            listener.wrote();
            if (fields.isSlugRefused()) {
                listener.refused(getTranslation("editor.refused.slug"));
            }
        } catch (SlugTakenException taken) {
            fields.tellOfTaken(taken.leadsTo());
            store(draft.details().slug());
        } catch (OptimisticLockingFailureException changed) {
            topics.open(theirs.id()).ifPresent(newer -> {
                if (again) {
                    merge(mine, newer, false);
                } else {
                    tellOfTheirs(newer, mine);
                }
            });
        } catch (DataAccessException | TransactionException away) {
            notStored = true;
            listener.refused(getTranslation("editor.refused.database"));
        }
    }

    private void tellOfTheirs(TopicDraft theirs, TopicDetails mine) {
        listener.refused(getTranslation("editor.refused.details-clash"));
        stale.show(
                getTranslation("topic.stale", theirs.details().title()),
                new StaleNotice.Choice("section.stale.mine", () -> store(mine, mine, theirs, true)),
                new StaleNotice.Choice("section.stale.theirs", () -> {
                    stale.hide();
                    agreed = mine;
                    show(theirs);
                    listener.stored(theirs);
                }));
    }

    @Override
    public void arrived(TopicDraft theirs) {
        if (!isUnsaved() && theirs.revision() > draft.revision()) {
            show(theirs);
        }
    }

    @Override
    public void goTo(Spot spot) {
        fields.goTo(spot);
    }

    @Override
    public boolean isUnsaved() {
        return notStored || fields.isSlugRefused() || stale.isVisible();
    }

    /** Nothing that is unsaved here is kept in the browser. */
    @Override
    public boolean wouldBeLost() {
        return isUnsaved();
    }

    @Override
    public Component component() {
        return this;
    }
}
