package org.clinic.portal.topic.publishing;

import org.clinic.portal.content.TopicContent;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.topic.plan.TextMeasuring;
import org.clinic.portal.topic.standard.CheckService;
import org.clinic.portal.version.Measured;
import org.springframework.stereotype.Component;

/** Measures what a release gives back as it would be measured if it were published from a draft. */
@Component
class MeasuredByStandards implements TextMeasuring {

    private final CheckService checks;

    MeasuredByStandards(CheckService checks) {
        this.checks = checks;
    }

    @Override
    public Measured of(TopicId topic, TopicContent content) {
        return Measuring.of(content, checks.standards(topic));
    }
}
