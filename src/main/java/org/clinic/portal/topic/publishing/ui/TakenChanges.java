package org.clinic.portal.topic.publishing.ui;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.clinic.portal.base.ui.Drawn;
import org.clinic.portal.base.ui.Tone;
import org.clinic.portal.content.SectionId;
import org.clinic.portal.content.merge.LeftOut;
import org.clinic.portal.content.merge.SectionComparison;
import org.clinic.portal.topic.publishing.Rehearsal;
import org.jsoup.nodes.Element;

/** What has changed against what visitors read, each of which can be taken into the next version or left out of it. */
class TakenChanges extends Drawn {

    /** The attribute that says of a box what it takes in. */
    static final String TAKES = "data-takes";

    private final Consumer<LeftOut> chosen;
    private final String address;
    private final Map<String, BiFunction<LeftOut, Boolean, LeftOut>> choices = new LinkedHashMap<>();
    private LeftOut leftOut;

    /**
     * @param address of the screen that the changes are shown on
     * @param movedOn those that say something else than they did when they were shown last
     * @param chosen hears what is left out with each choice
     */
    TakenChanges(
            Rehearsal rehearsal, String address, LeftOut leftOut, Set<SectionId> movedOn, Consumer<LeftOut> chosen) {
        super("nav");
        this.address = address;
        this.leftOut = leftOut;
        this.chosen = chosen;
        addClassNames("outline", "taking");
        getElement().setAttribute("aria-label", getTranslation("publish.changes"));
        draw(parts(rehearsal, movedOn));
        hear("change", TAKES, this::choose);
    }

    private List<Element> parts(Rehearsal rehearsal, Set<SectionId> movedOn) {
        var changed = rehearsal.changed();
        boolean isFirst = rehearsal.live().isEmpty();
        boolean hasDetails = !isFirst && rehearsal.hasOtherDetails();
        var parts = new ArrayList<Element>();
        parts.add(new Element("h2")
                .text(getTranslation(
                        isFirst ? "publish.changes.first" : "publish.changes.count",
                        changed.size() + (hasDetails ? 1 : 0))));
        if (hasDetails) {
            choices.put("details", LeftOut::withDetails);
            parts.add(row(
                    "details",
                    getTranslation("compare.details"),
                    ComparisonOutline.details(address, rehearsal.comparison()),
                    leftOut.details()));
        }
        changed.forEach(section -> parts.add(row(section, movedOn)));
        int same = rehearsal.comparison().sections().size() - changed.size();
        if (same > 0) {
            parts.add(new Element("p").addClass("muted").text(getTranslation("publish.changes.same", same)));
        }
        return parts;
    }

    private Element row(SectionComparison section, Set<SectionId> movedOn) {
        var id = section.section().id();
        choices.put(id.toString(), (before, isOut) -> before.with(id, isOut));
        var row = row(
                id.toString(),
                ComparisonWords.name(section),
                ComparisonOutline.link(address, section),
                leftOut.sections().contains(id));
        if (movedOn.contains(id)) {
            row.appendChild(Drawn.tag(getTranslation("publish.moved-on.tag"), Tone.SOON));
        }
        return row;
    }

    private Element row(String takes, String name, Element link, boolean isOut) {
        var row = new Element("div").addClass("take");
        row.appendElement("input")
                .attr("type", "checkbox")
                .attr(TAKES, takes)
                .attr("aria-label", getTranslation("publish.take", name))
                .attr("checked", !isOut);
        row.appendChild(link);
        row.appendElement("p").addClass("stays").text(getTranslation("publish.stays"));
        return row;
    }

    private void choose(String takes, boolean isTaken) {
        var choice = choices.get(takes);
        if (choice != null) {
            leftOut = choice.apply(leftOut, !isTaken);
            chosen.accept(leftOut);
        }
    }
}
