package org.clinic.portal.topic.draft;

import java.util.Optional;
import java.util.function.Function;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.content.Body;
import org.clinic.portal.content.SectionId;
import org.clinic.portal.topic.step.Obstacle;
import org.clinic.portal.topic.step.StepObstructedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes two sections of one, and one of two. Each is a step that can be undone. Who does so to a section that has been
 * put into the bin meanwhile gets an {@code OptimisticLockingFailureException}.
 */
@Service
@Transactional
@PreAuthorize("hasRole('" + Roles.MARKETING + "')")
public class SectionSplitService {

    private final Drafts drafts;

    SectionSplitService(Drafts drafts) {
        this.drafts = drafts;
    }

    /**
     * Divides a section: what stands behind a place becomes another section of the same kind, behind it. A sub-heading
     * at the place becomes its heading. What others have changed meanwhile is merged into both; if that is where the
     * text is divided, nothing is changed and nothing is answered.
     *
     * @param base what the section said where it was divided, as far as that is known to be stored
     * @param before the text up to the place
     * @param after the text from there on
     * @throws InvalidContentException if one of them is larger than a section holds
     */
    public Optional<DraftSection> split(SectionId id, Body base, Body before, Body after) {
        return drafts.change(id, draft -> draft.split(id, base, before, after))
                .answer()
                .map(TopicSection::asRead);
    }

    /**
     * Adds the next section to this one: its heading becomes a sub-heading, its text follows, and it goes into the bin.
     * Answers whether there is a next one, and both together are not too long for a section; else nothing is changed.
     */
    public boolean mergeWithNext(SectionId id) {
        return obstacle(id, draft -> draft.merge(id)).isEmpty();
    }

    /**
     * Takes back that a section in the bin was merged into another one, whoever did it: it stands behind that one again,
     * and each has what was written in its part since. Answers what is in the way, if something is; then nothing is
     * changed.
     */
    public Optional<Obstacle> takeApart(SectionId id) {
        return obstacle(id, draft -> draft.takeApart(id));
    }

    private Optional<Obstacle> obstacle(SectionId id, Function<DraftEdit, TopicSection> what) {
        try {
            drafts.change(id, what);
            return Optional.empty();
        } catch (StepObstructedException obstructed) {
            return Optional.of(obstructed.obstacle());
        }
    }
}
