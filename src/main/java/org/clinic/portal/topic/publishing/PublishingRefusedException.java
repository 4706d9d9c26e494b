package org.clinic.portal.topic.publishing;

import java.util.List;

/** Refuses to publish a draft, with every reason there is. */
public class PublishingRefusedException extends RuntimeException {

    private final transient List<PublishingProblem> problems;

    PublishingRefusedException(List<PublishingProblem> problems) {
        super("Publishing refused: %s".formatted(problems));
        this.problems = List.copyOf(problems);
    }

    public List<PublishingProblem> problems() {
        return problems;
    }
}
