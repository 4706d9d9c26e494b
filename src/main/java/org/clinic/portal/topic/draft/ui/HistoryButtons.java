package org.clinic.portal.topic.draft.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.clinic.portal.base.ui.Glyph;
import org.clinic.portal.base.ui.Notices;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.topic.draft.DraftHistoryService;
import org.clinic.portal.topic.draft.UndoResult;
import org.clinic.portal.topic.draft.editor.DraftOnScreen;
import org.clinic.portal.topic.draft.editor.SectionName;
import org.clinic.portal.topic.step.DraftHistory;
import org.clinic.portal.topic.step.StepId;
import org.clinic.portal.topic.step.StepName;
import org.jspecify.annotations.Nullable;

/** Undoes and redoes what one has done to the sections oneself, and says which step is next; by button and by key. */
class HistoryButtons extends Composite<Div> {

    private final DraftHistoryService history;
    private final BiConsumer<UndoResult.Done, String> reversed;
    private final Button undo = new Button(Glyph.UNDO.create(), click -> undo());
    private final Button redo = new Button(Glyph.REDO.create(), click -> redo());
    private @Nullable TopicId topic;
    private DraftHistory next = DraftHistory.EMPTY;

    /** {@code reversed} hears of what was undone or done again, and what to say of it. */
    HistoryButtons(DraftOnScreen screen, DraftHistoryService history, BiConsumer<UndoResult.Done, String> reversed) {
        this.history = history;
        this.reversed = reversed;
        undo.addThemeVariants(ButtonVariant.TERTIARY);
        redo.addThemeVariants(ButtonVariant.TERTIARY);
        getContent().addClassName("history");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", getTranslation("history.title"));
        getContent().add(undo, redo, new HistoryKeys(this::undo, this::redo));
        screen.followReadings(this, now -> show(now.draft().id()));
    }

    private void show(TopicId shown) {
        topic = shown;
        next = history.of(shown);
        name(undo, next.undo(), "history.undo", getTranslation("history.undo.none"));
        name(redo, next.redo(), "history.redo", getTranslation("history.redo.none"));
    }

    private void name(Button button, Optional<StepName> step, String key, String none) {
        var name = step.map(named -> getTranslation(key, describe(named))).orElse(none);
        button.setAriaLabel(name);
        button.setTooltipText(name);
        button.setEnabled(step.isPresent());
    }

    private String describe(StepName step) {
        return switch (step) {
            case StepName.OfSection(var id, var kind, var section, var sectionKind, var heading) ->
                getTranslation("history.step." + kind, SectionName.of(sectionKind, heading));
            case StepName.OfTerms(var id) -> getTranslation("history.step.TERMS");
            case StepName.OfVersion(var id, var version) -> getTranslation("history.step.RESTORE", version);
        };
    }

    private void undo() {
        if (next.undo().isPresent()) {
            tell(history.undo(shown()), "history.undone", "history.undo.refused");
        }
    }

    /** Undoes this step, whatever else was done after it. */
    void undo(StepId step) {
        tell(history.undo(shown(), step), "history.undone", "history.undo.refused");
    }

    private void redo() {
        if (next.redo().isPresent()) {
            tell(history.redo(shown()), "history.redone", "history.redo.refused");
        }
    }

    private void tell(Optional<UndoResult> reversal, String done, String refused) {
        show(shown());
        reversal.ifPresent(what -> {
            switch (what) {
                case UndoResult.Done did -> {
                    reversed.accept(did, getTranslation(done, describe(did.step())));
                    if (did.stays() > 0) {
                        Notices.problem(getTranslation("check.put-right.not-undone", did.stays()));
                    }
                }
                case UndoResult.Refused(var step, var obstacle, var by) ->
                    Notices.show(getTranslation(
                            refused, describe(step), getTranslation("history.obstacle." + obstacle, by)));
            }
        });
    }

    private TopicId shown() {
        if (topic == null) {
            throw new IllegalStateException("No topic is shown yet");
        }
        return topic;
    }
}
