package org.clinic.portal.website;

import java.util.List;
import org.clinic.portal.version.PublishedTopic;
import org.jspecify.annotations.Nullable;

/**
 * A version as a page shows it.
 *
 * @param canonical where search engines are told to look: the live version's page
 * @param permanentAddress where this very version stays
 * @param typedAddress the same as somebody types it who has it on paper
 * @param code where visitors find it, for a telephone's camera; absent if that is too long
 * @param earlierAddress the version before, if there is one
 * @param notice which version this is, on a permanent page
 * @param noticeLink the live version, when this is another
 * @param minutes it takes to read
 * @param form absent on a permanent page: questions are asked where the live version is read
 * @param usefulAddress where readers say whether it was useful; where there is a form
 * @param changed what became of it since the version before; on a permanent page alone
 * @param changesAddress where all versions are listed
 * @param related what may be read next; where the live version is read
 * @param picture whole address of what other sites show beside a link to it; where the live version is read
 * @param mark says that this is no version yet, on the preview of a draft
 * @param data the same for programs, as JSON-LD; where the live version is read
 */
public record TopicPage(
        Chrome chrome,
        String label,
        String title,
        String summary,
        String number,
        String publishedOn,
        long minutes,
        List<PageSection> sections,
        String canonical,
        String permanentAddress,
        String typedAddress,
        @Nullable QrCode code,
        @Nullable String earlierAddress,
        boolean indexed,
        @Nullable String notice,
        @Nullable String noticeLink,
        @Nullable FormPage form,
        @Nullable String usefulAddress,
        @Nullable WhatChanged changed,
        @Nullable String changesAddress,
        List<PublishedTopic> related,
        @Nullable String picture,
        @Nullable String mark,
        @Nullable String data) {

    private static final int FEWEST_FOR_CONTENTS = 2;

    public TopicPage {
        sections = List.copyOf(sections);
        related = List.copyOf(related);
    }

    /** A list of contents helps from two headings on. */
    public boolean hasContents() {
        return sections.stream().filter(section -> !section.heading().isBlank()).count() >= FEWEST_FOR_CONTENTS;
    }
}
