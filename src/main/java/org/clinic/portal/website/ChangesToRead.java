package org.clinic.portal.website;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clinic.portal.content.BlockLabels;
import org.clinic.portal.content.HtmlRenderer;
import org.clinic.portal.content.Section;
import org.clinic.portal.content.TopicContent;
import org.clinic.portal.content.merge.ComparedRow;
import org.clinic.portal.content.merge.SectionComparison;
import org.clinic.portal.content.merge.SectionTally.Sign;
import org.clinic.portal.content.merge.TopicComparison;
import org.clinic.portal.version.PublishedVersion;
import org.clinic.portal.version.Site;
import org.clinic.portal.version.ToldVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells readers what a version changed, in plain words and in its text. */
@Component
class ChangesToRead {

    private final HtmlRenderer html;

    ChangesToRead(HtmlRenderer html) {
        this.html = html;
    }

    /** Nothing of a first version, of which everything is new. */
    @Nullable
    WhatChanged of(Site site, PublishedVersion version, Words words, BlockLabels labels) {
        int before = version.number() - 1;
        return site.version(version.topic(), before)
                .map(earlier -> tell(
                        before,
                        note(site, version),
                        new TopicComparison(earlier.content(), version.content()),
                        words,
                        labels))
                .orElse(null);
    }

    private static @Nullable String note(Site site, PublishedVersion version) {
        return site.told(version.topic()).stream()
                .filter(told -> told.number() == version.number())
                .map(ToldVersion::note)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private WhatChanged tell(
            int since, @Nullable String note, TopicComparison comparison, Words words, BlockLabels labels) {
        var number = String.valueOf(since);
        var inWords = new ArrayList<String>();
        if (hasOtherDetails(comparison.before(), comparison.after())) {
            inWords.add(words.say("website.changed.details"));
        }
        named(comparison, words)
                .forEach((sign, names) ->
                        inWords.add(words.say("website.changed." + sign, names.size(), String.join(", ", names))));
        if (inWords.isEmpty()) {
            inWords.add(words.say("website.changed.nothing", number));
        }
        var sections = comparison.sections().stream()
                .filter(section -> section.tally().sign() != Sign.SAME)
                .map(section -> new WhatChanged.Changed(name(section.section(), words), text(section, words, labels)))
                .filter(section -> !section.html().isEmpty())
                .toList();
        return new WhatChanged(number, note, inWords, sections);
    }

    private static boolean hasOtherDetails(TopicContent before, TopicContent after) {
        return !before.title().equals(after.title())
                || !before.label().equals(after.label())
                || !before.summary().equals(after.summary());
    }

    private static Map<Sign, List<String>> named(TopicComparison comparison, Words words) {
        return comparison.sections().stream()
                .filter(section -> section.tally().sign() != Sign.SAME)
                .collect(Collectors.groupingBy(
                        section -> section.tally().sign(),
                        () -> new EnumMap<>(Sign.class),
                        Collectors.mapping(
                                section -> words.say("website.changed.name", name(section.section(), words)),
                                Collectors.toList())));
    }

    private static String name(Section section, Words words) {
        return section.heading().isBlank() ? words.say("section.kind." + section.kind()) : section.heading();
    }

    /** The lines that changed, as one text. */
    private String text(SectionComparison section, Words words, BlockLabels labels) {
        boolean isRenamed = section.before() != null
                && section.after() != null
                && !section.heading().isSame();
        var heading = isRenamed ? Stream.of(ComparedRow.of(section.heading())) : Stream.<ComparedRow>empty();
        return Stream.concat(heading, section.rows().stream())
                .filter(row -> !row.same())
                .map(ComparedRow::together)
                .map(face -> html.html(
                        face.body(),
                        labels,
                        face.markings(
                                kind -> words.say("compare.begins." + kind),
                                kind -> words.say("compare.ends." + kind))))
                .collect(Collectors.joining());
    }
}
