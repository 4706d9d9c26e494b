package org.clinic.portal.topic.publishing.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.clinic.portal.base.ui.Tag;
import org.clinic.portal.base.ui.Tone;
import org.clinic.portal.content.SectionId;
import org.clinic.portal.content.merge.LeftOut;
import org.clinic.portal.content.merge.SectionComparison;
import org.clinic.portal.topic.publishing.Rehearsal;

/** What has changed against what visitors read, each of which can be taken into the next version or left out of it. */
class TakenChanges extends Composite<Nav> {

    private final Consumer<LeftOut> chosen;
    private final String address;
    private LeftOut leftOut;

    /**
     * @param address of the screen that the changes are shown on
     * @param movedOn those that say something else than they did when they were shown last
     * @param chosen hears what is left out with each choice
     */
    TakenChanges(
            Rehearsal rehearsal, String address, LeftOut leftOut, Set<SectionId> movedOn, Consumer<LeftOut> chosen) {
        this.address = address;
        this.leftOut = leftOut;
        this.chosen = chosen;
        var changed = rehearsal.changed();
        boolean isFirst = rehearsal.live().isEmpty();
        boolean hasDetails = !isFirst && rehearsal.hasOtherDetails();
        getContent().addClassNames("outline", "taking");
        getContent().setAriaLabel(getTranslation("publish.changes"));
        getContent()
                .add(new H2(getTranslation(
                        isFirst ? "publish.changes.first" : "publish.changes.count",
                        changed.size() + (hasDetails ? 1 : 0))));
        if (hasDetails) {
            getContent()
                    .add(row(
                            getTranslation("compare.details"),
                            ComparisonOutline.details(address, rehearsal.comparison()),
                            leftOut.details(),
                            false,
                            LeftOut::withDetails));
        }
        changed.forEach(section -> getContent().add(row(section, movedOn)));
        int same = rehearsal.comparison().sections().size() - changed.size();
        if (same > 0) {
            var said = new Paragraph(getTranslation("publish.changes.same", same));
            said.addClassName("muted");
            getContent().add(said);
        }
    }

    private Div row(SectionComparison section, Set<SectionId> movedOn) {
        var id = section.section().id();
        return row(
                ComparisonWords.name(section),
                ComparisonOutline.link(address, section),
                leftOut.sections().contains(id),
                movedOn.contains(id),
                (before, isOut) -> before.with(id, isOut));
    }

    private Div row(
            String name, Anchor link, boolean isOut, boolean movedOn, BiFunction<LeftOut, Boolean, LeftOut> choose) {
        var taken = new Checkbox(!isOut);
        taken.setAriaLabel(getTranslation("publish.take", name));
        var stays = new Paragraph(getTranslation("publish.stays"));
        stays.addClassName("stays");
        var row = new Div(taken, link, stays);
        if (movedOn) {
            row.add(new Tag(getTranslation("publish.moved-on.tag"), Tone.SOON));
        }
        row.addClassName("take");
        row.setClassName("out", isOut);
        taken.addValueChangeListener(change -> {
            leftOut = choose.apply(leftOut, !change.getValue());
            row.setClassName("out", !change.getValue());
            chosen.accept(leftOut);
        });
        return row;
    }
}
