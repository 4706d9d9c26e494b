package org.clinic.portal.topic.publishing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Optional;
import org.clinic.portal.base.ui.KeptWords;
import org.clinic.portal.base.ui.Notices;
import org.clinic.portal.content.Line;
import org.clinic.portal.content.SectionId;
import org.clinic.portal.topic.check.Finding;
import org.clinic.portal.topic.draft.TopicDraft;
import org.clinic.portal.topic.draft.editor.Editor;
import org.clinic.portal.topic.draft.editor.EditorAddress;
import org.clinic.portal.topic.draft.editor.SectionName;
import org.clinic.portal.topic.draft.editor.Spot;
import org.clinic.portal.topic.draft.editor.UnsentWords;
import org.clinic.portal.topic.publishing.LeftOut;
import org.clinic.portal.topic.publishing.PublishingProblem;
import org.clinic.portal.topic.publishing.PublishingRefusedException;
import org.clinic.portal.topic.publishing.PublishingService;
import org.clinic.portal.topic.publishing.Rehearsal;
import org.clinic.portal.version.Announcement;
import org.springframework.dao.OptimisticLockingFailureException;

/** Makes the draft a version: says what is still in the way, or asks what has changed. */
class PublishDialog extends Dialog {

    private final Editor editor;
    private final TopicDraft draft;
    private final PublishingService publishing;
    private final Button publish = new Button(getTranslation("publish.now"), click -> publish());
    private final TextArea note = new TextArea(getTranslation("publish.note"));
    private final KeptWords kept;

    PublishDialog(Editor editor, PublishingService publishing) {
        this.editor = editor;
        this.draft = editor.screen().draft();
        this.publishing = publishing;

        addClassName("publish-dialog");
        setHeaderTitle(getTranslation("publish.header", draft.versionCount() + 1));
        // Of the first version everything is new.
        note.setRequiredIndicatorVisible(!isFirst());
        note.setMaxLength(1000);
        note.setMinRows(3);
        note.setHelperText(getTranslation("publish.note.help"));
        kept = KeptWords.in(note, "publish:" + draft.id());

        var problems = whole().problems();
        if (problems.isEmpty()) {
            askForNote();
        } else {
            show(problems);
        }
    }

    private Rehearsal.Chosen whole() {
        return publishing.rehearse(draft.id()).orElseThrow().chosen(LeftOut.NOTHING);
    }

    private boolean isFirst() {
        return draft.versionCount() == 0;
    }

    private String address() {
        return "/topics/" + draft.details().slug();
    }

    private void askForNote() {
        add(
                new Paragraph(getTranslation(draft.liveVersion() == null ? "publish.first" : "publish.next")),
                new Paragraph(getTranslation("publish.address", address())),
                new UnsentWords(editor.screen()));
        hints().ifPresent(this::add);
        add(note);
        note.focus();
        // A second click would be told that nothing has changed.
        publish.setDisableOnClick(true);
        publish.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(closing("common.cancel"), publish);
    }

    /** What one may want to look at first, as links to where it is. */
    private Optional<Component> hints() {
        var list = new UnorderedList();
        list.addClassName("problems");
        if (Line.isBlank(draft.details().summary())) {
            list.add(new ListItem(leading(getTranslation("publish.no-summary"), this::openDetails)));
        }
        whole().hints().stream()
                .map(hint -> new ListItem(leading(words(hint), () -> editor.goTo(Spot.of(hint)))))
                .forEach(list::add);
        var count = list.getComponentCount();
        return count == 0
                ? Optional.empty()
                : Optional.of(new NativeDetails(getTranslation("publish.hints", count), list));
    }

    private void publish() {
        if (note.getValue().isBlank() && !isFirst()) {
            note.setErrorMessage(getTranslation("publish.note.missing"));
            note.setInvalid(true);
            note.focus();
            publish.setEnabled(true);
            return;
        }
        try {
            var said = note.getValue().isBlank() ? getTranslation("publish.note.first") : note.getValue();
            var number = publishing.publish(draft, Announcement.content(said));
            kept.forget();
            Notices.leading(getTranslation("publish.done", number), address(), getTranslation("publish.done.see"));
        } catch (PublishingRefusedException refused) {
            show(refused.problems());
            return;
        } catch (OptimisticLockingFailureException stale) {
            Notices.problem(getTranslation("publish.stale"));
        }
        close();
        editor.screen().reload();
    }

    private void show(List<PublishingProblem> problems) {
        removeAll();
        if (problems.equals(List.of(new PublishingProblem.NothingChanged()))) {
            add(new Paragraph(getTranslation("publish.nothing-changed")));
        } else {
            var list = new UnorderedList();
            list.addClassName("problems");
            problems.stream()
                    // Once something is mended, something has changed.
                    .filter(problem -> !(problem instanceof PublishingProblem.NothingChanged))
                    .forEach(problem -> list.add(new ListItem(link(problem))));
            add(new Paragraph(getTranslation("publish.refused")), list);
        }
        add(new UnsentWords(editor.screen()));
        getFooter().removeAll();
        getFooter().add(closing("common.close"));
    }

    /** The problem in words, as a button that leads to where it is mended. */
    private Button link(PublishingProblem problem) {
        return leading(words(problem), () -> {
            if (problem instanceof PublishingProblem.Found(var finding)) {
                editor.goTo(Spot.of(finding));
                return;
            }
            section(problem)
                    .ifPresentOrElse(
                            section -> EditorAddress.of(draft.id(), section).open(), this::openDetails);
        });
    }

    private Button leading(String words, Runnable there) {
        var link = new Button(words, click -> {
            close();
            there.run();
        });
        link.addThemeVariants(ButtonVariant.TERTIARY);
        return link;
    }

    private void openDetails() {
        EditorAddress.details(draft.id()).open();
    }

    private String words(PublishingProblem problem) {
        return switch (problem) {
            case PublishingProblem.NoTitle() -> getTranslation("publish.no-title");
            case PublishingProblem.NoText() -> getTranslation("publish.no-text");
            case PublishingProblem.SectionWithoutHeading(var id) -> getTranslation("publish.no-heading", name(id));
            case PublishingProblem.SectionWithoutText(var id) -> getTranslation("publish.section-empty", name(id));
            case PublishingProblem.Found(var finding) -> words(finding);
            case PublishingProblem.NothingChanged() -> getTranslation("publish.nothing-changed");
        };
    }

    private String words(Finding finding) {
        var section = finding.section() == null ? getTranslation("topic.details") : name(finding.section());
        var what = getTranslation("check.kind." + finding.check());
        var words = finding.words().strip();
        return words.isEmpty()
                ? getTranslation("publish.found.nothing", section, what)
                : getTranslation("publish.found", section, what, words);
    }

    private static Optional<SectionId> section(PublishingProblem problem) {
        return switch (problem) {
            case PublishingProblem.SectionWithoutHeading(var id) -> Optional.of(id);
            case PublishingProblem.SectionWithoutText(var id) -> Optional.of(id);
            default -> Optional.empty();
        };
    }

    private String name(SectionId id) {
        return draft.sections().stream()
                .filter(section -> section.id().equals(id))
                .findFirst()
                .map(SectionName::of)
                .orElseGet(() -> getTranslation("section.kind.OTHER"));
    }

    private Button closing(String key) {
        return new Button(getTranslation(key), click -> close());
    }
}
