package org.clinic.portal.topic.ui;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.clinic.portal.content.Section;
import org.clinic.portal.content.SectionId;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.topic.check.Checks;
import org.clinic.portal.topic.check.Finding;
import org.clinic.portal.topic.draft.DraftSection;
import org.clinic.portal.topic.draft.TopicDetails;
import org.clinic.portal.topic.draft.TopicDraft;
import org.clinic.portal.topic.standard.CheckService;
import org.clinic.portal.topic.standard.SetAside;
import org.clinic.portal.topic.standard.TopicStandards;
import org.jspecify.annotations.Nullable;

/** What the checks find in the draft on screen, looked for anew only in sections that say something new. */
class DraftFindings {

    private final CheckService service;
    private final Map<SectionId, Looked> looked = new HashMap<>();
    private TopicStandards standards = new TopicStandards(List.of(), List.of(), List.of());
    private @Nullable LookedDetails lookedDetails;
    private @Nullable TopicDraft draft;
    private Checks checks = new Checks(List.of(), Locale.ENGLISH);
    private String language = "";

    DraftFindings(CheckService service) {
        this.service = service;
    }

    /** What was found in a section when it said this. */
    private record Looked(Section content, List<Finding> findings) {}

    private record LookedDetails(TopicDetails content, List<Finding> findings) {}

    /** Reads again what the topic is held against, and answers whether that is something new. */
    boolean refresh(TopicId topic) {
        var now = service.standards(topic);
        if (now.equals(standards)) {
            return false;
        }
        hold(now, language);
        return true;
    }

    void show(TopicDraft shown) {
        draft = shown;
        if (!shown.details().language().equals(language)) {
            hold(standards, shown.details().language());
        }
    }

    private void hold(TopicStandards against, String inLanguage) {
        if (!against.terms().equals(standards.terms()) || !inLanguage.equals(language)) {
            checks = new Checks(against.terms(), Locale.forLanguageTag(inLanguage));
            looked.clear();
            lookedDetails = null;
        }
        standards = against;
        language = inLanguage;
    }

    /** What waits in a section to be mended or set aside, in the order of the text. */
    List<Finding> in(SectionId section) {
        return waiting(everythingIn(section));
    }

    /** What waits in the topic's own details. */
    List<Finding> inDetails() {
        return waiting(everythingInDetails());
    }

    private List<Finding> waiting(Stream<Finding> found) {
        return found.filter(finding -> standards.setAside(finding).isEmpty()).toList();
    }

    /** What was found in a section's text as it is, and set aside. */
    Map<Finding, SetAside> setAside(SectionId section) {
        return setAside(everythingIn(section));
    }

    Map<Finding, SetAside> setAsideInDetails() {
        return setAside(everythingInDetails());
    }

    private Map<Finding, SetAside> setAside(Stream<Finding> found) {
        var aside = new LinkedHashMap<Finding, SetAside>();
        found.forEach(finding -> standards.setAside(finding).ifPresent(said -> aside.put(finding, said)));
        return aside;
    }

    private Stream<Finding> everythingIn(SectionId id) {
        return section(id).stream().flatMap(section -> {
            var content = new Section(section.id(), section.kind(), section.heading(), section.body());
            var before = looked.get(id);
            if (before == null || !before.content().equals(content)) {
                before = new Looked(content, checks.in(content));
                looked.put(id, before);
            }
            return before.findings().stream();
        });
    }

    private Stream<Finding> everythingInDetails() {
        if (draft == null) {
            return Stream.empty();
        }
        if (lookedDetails == null || !lookedDetails.content().equals(draft.details())) {
            lookedDetails = new LookedDetails(draft.details(), checks.inDetails(draft.content()));
        }
        return lookedDetails.findings().stream();
    }

    private Optional<DraftSection> section(SectionId id) {
        return sections().stream().filter(section -> section.id().equals(id)).findFirst();
    }

    private List<DraftSection> sections() {
        return draft == null ? List.of() : draft.sections();
    }

    /** What waits in the whole draft, in the order of the text. */
    List<Finding> all() {
        return Stream.concat(inDetails().stream(), sections().stream().flatMap(section -> in(section.id()).stream()))
                .toList();
    }

    /** The place of a section among the others; -1 for the details, which come first, and if it is none of them. */
    int position(@Nullable SectionId section) {
        return section == null
                ? -1
                : sections().stream().map(DraftSection::id).toList().indexOf(section);
    }

    TopicStandards standards() {
        return standards;
    }
}
