package org.clinic.portal.topic.publishing.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.Optional;
import org.clinic.portal.base.ui.Notices;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.content.merge.SectionComparison;
import org.clinic.portal.content.merge.TopicComparison;
import org.clinic.portal.topic.draft.DraftHistoryService;
import org.clinic.portal.topic.draft.UndoResult;
import org.clinic.portal.topic.publishing.ComparingService;
import org.clinic.portal.topic.step.StepId;
import org.jsoup.nodes.Element;
import org.springframework.dao.OptimisticLockingFailureException;

/** Puts what a section said in a version into the draft, and takes that back. */
class OldText {

    /** The attribute that says of a button which section it is for. */
    static final String PUT = "data-put";

    private final ComparingService comparing;
    private final DraftHistoryService history;
    private final TopicId topic;
    private final int version;
    private final Runnable changed;

    /**
     * @param version its number
     * @param changed is run once the draft says something else
     */
    OldText(ComparingService comparing, DraftHistoryService history, TopicId topic, int version, Runnable changed) {
        this.comparing = comparing;
        this.history = history;
        this.topic = topic;
        this.version = version;
        this.changed = changed;
    }

    /** Of a section that said something, and says something else or nothing now. */
    Optional<Element> button(SectionComparison section) {
        var before = section.before();
        if (before == null || section.saysTheSame()) {
            return Optional.empty();
        }
        return Optional.of(new Element("vaadin-button")
                .attr("theme", "tertiary small")
                .attr(PUT, section.section().id().toString())
                .attr("aria-label", say("compare.put.named", ComparisonWords.name(before)))
                .text(say("compare.put")));
    }

    /** @param id of the section whose button was pressed */
    void put(TopicComparison comparison, String id) {
        comparison.sections().stream()
                .filter(section -> section.section().id().toString().equals(id))
                .filter(section -> button(section).isPresent())
                .findFirst()
                .ifPresent(this::put);
    }

    private void put(SectionComparison section) {
        var name = ComparisonWords.name(section.section());
        try {
            comparing
                    .restore(topic, version, section.section().id(), section.after())
                    .ifPresentOrElse(
                            step -> Notices.undo(say("compare.put.done", name, version), () -> undo(step, name)),
                            () -> Notices.show(say("compare.put.already", name)));
        } catch (OptimisticLockingFailureException unseen) {
            Notices.problem(say("compare.put.stale", name));
        }
        changed.run();
    }

    private void undo(StepId step, String name) {
        history.undo(topic, step).ifPresent(result -> {
            var what = say("compare.put.step", name);
            switch (result) {
                case UndoResult.Done _ -> Notices.show(say("history.undone", what));
                case UndoResult.Refused(var _, var obstacle, var by) ->
                    Notices.problem(say("history.undo.refused", what, say("history.obstacle." + obstacle, by)));
            }
        });
        changed.run();
    }

    private static String say(String key, Object... values) {
        return I18NProvider.translate(key, values);
    }
}
