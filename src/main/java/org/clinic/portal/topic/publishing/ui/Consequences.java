package org.clinic.portal.topic.publishing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouterLink;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clinic.portal.base.dependants.Dependant;
import org.clinic.portal.content.Line;
import org.clinic.portal.content.SectionId;
import org.clinic.portal.content.merge.LeftOut;
import org.clinic.portal.content.merge.SectionComparison;
import org.clinic.portal.readability.Grades;
import org.clinic.portal.topic.check.Finding;
import org.clinic.portal.topic.draft.TopicDraft;
import org.clinic.portal.topic.draft.editor.DependantList;
import org.clinic.portal.topic.draft.editor.EditorAddress;
import org.clinic.portal.topic.draft.editor.SectionName;
import org.clinic.portal.topic.publishing.PublishingProblem;
import org.clinic.portal.topic.publishing.Rehearsal;

/** What publishing would do with what is chosen, and what keeps it from being done. */
class Consequences extends Composite<Div> {

    private final Rehearsal rehearsal;
    private final LeftOut leftOut;
    private final TopicDraft draft;
    private final UnorderedList effects = new UnorderedList();

    /** @param chosen what is not left out */
    Consequences(Rehearsal rehearsal, LeftOut leftOut, Rehearsal.Chosen chosen, List<Dependant> concerned) {
        this.rehearsal = rehearsal;
        this.leftOut = leftOut;
        draft = rehearsal.draft();
        getContent().addClassName("consequences");
        showProblems(chosen.problems());
        effects.addClassName("effects");
        address(chosen.content().slug());
        halves().forEach(this::tell);
        grades(chosen.grades());
        hints(chosen.hints());
        tell(page());
        getContent().add(new H2(getTranslation("publish.effects")), effects);
        if (!concerned.isEmpty()) {
            getContent().add(new DependantList(concerned, () -> {}));
        }
    }

    private void showProblems(List<PublishingProblem> problems) {
        if (problems.contains(new PublishingProblem.NothingChanged())) {
            getContent()
                    .add(new Paragraph(
                            getTranslation(leftOut.isEmpty() ? "publish.nothing-changed" : "publish.nothing-taken")));
        }
        var list = new UnorderedList();
        list.addClassName("problems");
        problems.stream()
                .filter(problem -> !(problem instanceof PublishingProblem.NothingChanged))
                .forEach(problem -> list.add(new ListItem(link(problem))));
        if (list.getComponentCount() > 0) {
            getContent().add(new H2(getTranslation("publish.refused")), list);
        }
    }

    private void tell(Component... effect) {
        effects.add(new ListItem(effect));
    }

    private void tell(String effect) {
        effects.add(new ListItem(effect));
    }

    private void address(String slug) {
        var address = "/topics/" + slug;
        rehearsal
                .live()
                .map(live -> live.content().slug())
                .ifPresentOrElse(
                        before -> {
                            if (!before.equals(slug)) {
                                tell(getTranslation("publish.other-address", address));
                            }
                        },
                        () -> tell(getTranslation("publish.address", address)));
    }

    /** Where text went from one section to another and only one of the two is taken. */
    private List<String> halves() {
        return rehearsal.changed().stream()
                .flatMap(section -> other(section)
                        .filter(other -> isOut(other) != isOut(section.section().id()))
                        .flatMap(other -> draftOrLive(other))
                        .map(other -> getTranslation("publish.half", ComparisonWords.name(section), other))
                        .stream())
                .toList();
    }

    private static Optional<SectionId> other(SectionComparison section) {
        return Optional.ofNullable(section.from() == null ? section.into() : section.from());
    }

    private boolean isOut(SectionId section) {
        return leftOut.sections().contains(section);
    }

    private Optional<String> draftOrLive(SectionId section) {
        return rehearsal
                .comparison()
                .after()
                .section(section)
                .or(() -> rehearsal.comparison().before().section(section))
                .map(ComparisonWords::name);
    }

    private void grades(Optional<Grades> after) {
        after.ifPresent(now -> tell(rehearsal
                .liveGrades()
                .map(before -> getTranslation("publish.grades", before.fleschKincaid(), now.fleschKincaid()))
                .orElseGet(() -> getTranslation("publish.grade", now.fleschKincaid()))));
    }

    /** What one may want to look at first. */
    private void hints(List<Finding> hints) {
        var links = new ArrayList<RouterLink>();
        if (Line.isBlank(draft.details().summary())) {
            links.add(details(getTranslation("publish.no-summary")));
        }
        hints.forEach(hint -> links.add(link(hint)));
        if (links.isEmpty()) {
            tell(getTranslation("publish.no-hints"));
        } else {
            tell(new NativeDetails(getTranslation("publish.hints", links.size()), new DrawnLinks(links)));
        }
    }

    private Anchor page() {
        var without = leftOut.name();
        var page = new Anchor(
                "/staff/preview/" + draft.id() + (without.isEmpty() ? "" : "?without=" + without),
                getTranslation("publish.page"));
        page.setRouterIgnore(true);
        page.setTarget(AnchorTarget.BLANK);
        return page;
    }

    private RouterLink link(PublishingProblem problem) {
        return switch (problem) {
            case PublishingProblem.NoTitle() -> details(getTranslation("publish.no-title"));
            case PublishingProblem.NoText() -> details(getTranslation("publish.no-text"));
            case PublishingProblem.SectionWithoutHeading(var id) ->
                section(id, getTranslation("publish.no-heading", name(id)));
            case PublishingProblem.SectionWithoutText(var id) ->
                section(id, getTranslation("publish.section-empty", name(id)));
            case PublishingProblem.Found(var finding) -> link(finding);
            case PublishingProblem.NothingChanged() -> details(getTranslation("publish.nothing-changed"));
        };
    }

    private RouterLink link(Finding finding) {
        var section = finding.section();
        var where = section == null ? getTranslation("topic.details") : name(section);
        var what = getTranslation("check.kind." + finding.check());
        var words = finding.words().strip();
        var said = words.isEmpty()
                ? getTranslation("publish.found.nothing", where, what)
                : getTranslation("publish.found", where, what, words);
        return section == null ? details(said) : section(section, said);
    }

    private RouterLink section(SectionId section, String words) {
        var link = EditorAddress.of(draft.id(), section).link();
        link.setText(words);
        return link;
    }

    private RouterLink details(String words) {
        var link = EditorAddress.details(draft.id()).link();
        link.setText(words);
        return link;
    }

    private String name(SectionId id) {
        return draft.section(id).map(SectionName::of).orElseGet(() -> getTranslation("section.kind.OTHER"));
    }
}
