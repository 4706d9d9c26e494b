package org.clinic.portal.glossary;

import java.util.List;
import java.util.Map;
import org.clinic.portal.audit.AuditTrail;
import org.clinic.portal.base.broadcast.Broadcasts;
import org.clinic.portal.base.security.Hand;
import org.clinic.portal.base.security.Hands;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.base.text.Tidy;
import org.clinic.portal.base.web.PagesChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The words that pages explain, as marketing keeps them. What is written down stands on the pages at once. */
@Service
@Transactional
@PreAuthorize("hasRole('" + Roles.MARKETING + "')")
public class GlossaryService {

    private final WordRows rows;
    private final AuditTrail audit;
    private final Hands hands;
    private final Broadcasts broadcasts;
    private final ApplicationEventPublisher events;

    GlossaryService(
            WordRows rows, AuditTrail audit, Hands hands, Broadcasts broadcasts, ApplicationEventPublisher events) {
        this.rows = rows;
        this.audit = audit;
        this.hands = hands;
        this.broadcasts = broadcasts;
        this.events = events;
    }

    /** Those that say each of the words, in any of their forms or in what they mean, in alphabetical order. */
    @Transactional(readOnly = true)
    public List<ExplainedWord> search(String words) {
        return rows.search(Tidy.line(words));
    }

    /**
     * Has a word explained from now on.
     *
     * @throws WordTakenException if a form of it is explained already
     */
    public ExplainedWord add(Explanation explanation) {
        return add(new WordId(), explanation);
    }

    /**
     * Puts back a word that was removed.
     *
     * @throws WordTakenException as for {@link #add}
     */
    public ExplainedWord putBack(ExplainedWord removed) {
        return rows.all().stream()
                .filter(word -> word.id().equals(removed.id()))
                .findFirst()
                .orElseGet(() -> add(removed.id(), removed.explanation()));
    }

    private ExplainedWord add(WordId id, Explanation explanation) {
        return tell("glossary.add", store(id, explanation, hands.present()));
    }

    /**
     * Has it explained otherwise.
     *
     * @param before what was read before editing; if that is not what is explained now, an
     *     {@code OptimisticLockingFailureException} is thrown
     * @throws WordTakenException as for {@link #add}
     */
    public ExplainedWord change(ExplainedWord before, Explanation explanation) {
        var hand = hands.present();
        end(before, hand);
        return tell("glossary.change", store(before.id(), explanation, hand));
    }

    /** Has a word explained no more, unless someone else has changed it since it was read. */
    public void remove(ExplainedWord before) {
        end(before, hands.present());
        tell("glossary.remove", before);
    }

    private void end(ExplainedWord before, Hand hand) {
        if (!rows.end(before.id(), before.number(), hand.at())) {
            throw new OptimisticLockingFailureException("Word %s was changed since".formatted(before.id()));
        }
    }

    private ExplainedWord store(WordId id, Explanation explanation, Hand hand) {
        var folded = explanation.folded();
        rows.all().stream()
                .filter(other -> !other.id().equals(id))
                .map(ExplainedWord::explanation)
                .filter(other -> other.language().equals(explanation.language()))
                .filter(other -> other.folded().stream().anyMatch(folded::contains))
                .findFirst()
                .ifPresent(other -> {
                    throw new WordTakenException(other.word());
                });
        try {
            return rows.add(id, explanation, hand);
        } catch (DataIntegrityViolationException takenMeanwhile) {
            throw new WordTakenException(explanation.word());
        }
    }

    private ExplainedWord tell(String action, ExplainedWord word) {
        audit.record(
                action,
                "glossary",
                word.id().id(),
                Map.of(
                        "word", word.explanation().word(),
                        "meaning", word.explanation().text()));
        PagesChanged.tell(broadcasts, events);
        return word;
    }
}
