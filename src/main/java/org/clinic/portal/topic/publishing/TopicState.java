package org.clinic.portal.topic.publishing;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.clinic.portal.topic.plan.PlanId;
import org.jspecify.annotations.Nullable;

/**
 * What a topic says at some time: in one of its versions, in its draft as it stands, or in a plan.
 *
 * @param version its number, or 0 for the draft and for a plan
 * @param plan whose text it is, if that of one
 */
public record TopicState(int version, @Nullable PlanId plan) {

    public static final TopicState DRAFT = new TopicState(0);

    private static final String DRAFT_NAME = "draft";
    private static final String PLAN = "plan-";
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,8}");

    public TopicState(int version) {
        this(version, null);
    }

    /** What is published once a plan happens. */
    public static TopicState of(PlanId plan) {
        return new TopicState(0, plan);
    }

    /** The one that an address names, if it is the name of any. */
    public static Optional<TopicState> named(String name) {
        if (name.equals(DRAFT_NAME)) {
            return Optional.of(DRAFT);
        }
        if (name.startsWith(PLAN)) {
            return plan(name.substring(PLAN.length()));
        }
        return NUMBER.matcher(name).matches() ? Optional.of(new TopicState(Integer.parseInt(name))) : Optional.empty();
    }

    private static Optional<TopicState> plan(String id) {
        try {
            return Optional.of(of(new PlanId(UUID.fromString(id))));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    public boolean isVersion() {
        return version > 0;
    }

    public boolean isDraft() {
        return version == 0 && plan == null;
    }

    /** As addresses name it. */
    public String name() {
        if (plan != null) {
            return PLAN + plan;
        }
        return isDraft() ? DRAFT_NAME : String.valueOf(version);
    }
}
