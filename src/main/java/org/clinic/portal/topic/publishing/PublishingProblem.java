package org.clinic.portal.topic.publishing;

import org.clinic.portal.content.SectionId;
import org.clinic.portal.topic.check.Finding;

/** A reason why a draft cannot be published as it is. */
public sealed interface PublishingProblem {

    record NoTitle() implements PublishingProblem {}

    /** There is no section at all. */
    record NoText() implements PublishingProblem {}

    /** Every section but an introduction needs a heading. */
    record SectionWithoutHeading(SectionId section) implements PublishingProblem {}

    record SectionWithoutText(SectionId section) implements PublishingProblem {}

    /** A check has found something that visitors must not get. */
    record Found(Finding finding) implements PublishingProblem {}

    /** The live version says exactly the same. */
    record NothingChanged() implements PublishingProblem {}
}
