package org.clinic.portal.asked;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clinic.portal.audit.AuditTrail;
import org.clinic.portal.base.clinic.AskedField;
import org.clinic.portal.base.clinic.AskedFields;
import org.clinic.portal.base.clinic.Clinic;
import org.clinic.portal.base.i18n.Translations;
import org.clinic.portal.base.security.Hands;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.content.TopicId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What marketing has the contact form of a topic ask. Its page asks it as soon as it is chosen. */
@Service
@Transactional
@PreAuthorize("hasRole('" + Roles.MARKETING + "')")
public class TopicFormService {

    private static final int SHOWN = 10;

    private final TopicFormRows rows;
    private final PresentForms present;
    private final Clinic clinic;
    private final AuditTrail audit;
    private final Hands hands;

    TopicFormService(TopicFormRows rows, PresentForms present, Clinic clinic, AuditTrail audit, Hands hands) {
        this.rows = rows;
        this.present = present;
        this.clinic = clinic;
        this.audit = audit;
        this.hands = hands;
    }

    /** As it was chosen last, on whichever node. */
    @Transactional(readOnly = true)
    public TopicForm form(TopicId topic) {
        return rows.find(topic, null).orElseGet(() -> TopicForm.none(topic));
    }

    /** Each choice before a number with what it took the place of, the newest first, up to ten of them. */
    @Transactional(readOnly = true)
    public List<TopicFormChange> history(TopicId topic, int before) {
        return TopicFormChange.between(rows.before(topic, before, SHOWN + 1), SHOWN);
    }

    /**
     * Has the form of a topic ask something else than before.
     *
     * @param before what it takes the place of; if that is not the form of now, an {@code OptimisticLockingFailureException}
     *     is thrown
     * @param own nothing for what every form of the clinic asks, from now on and as it changes. What is the same as that
     *     today is taken for it
     * @throws IllegalArgumentException for what {@link FormRules} refuse
     */
    public TopicForm ask(TopicForm before, Optional<AskedFields> own) {
        var facts = clinic.facts();
        var asked = own.filter(form -> !form.equals(facts.form()));
        asked.flatMap(form -> FormRules.problem(form, facts.languages())).ifPresent(problem -> {
            throw new IllegalArgumentException("A form cannot ask this: " + problem);
        });
        if (form(before.topic()).number() != before.number()) {
            throw stale(before);
        }
        if (asked.equals(before.own())) {
            return before;
        }
        var hand = hands.present();
        var next = before.next(asked, hand);
        try {
            rows.add(next, hand);
        } catch (DuplicateKeyException chosenMeanwhile) {
            throw stale(before);
        }
        audit.record(
                "topic.ask",
                "topic",
                next.topic().id(),
                Map.of("asked", asked.map(TopicFormService::names).orElseGet(() -> List.of("–"))));
        present.announce();
        return next;
    }

    private static List<String> names(AskedFields form) {
        return form.shown().stream().map(TopicFormService::name).toList();
    }

    private static String name(AskedField field) {
        return field.kind().isOwn()
                ? "“%s”".formatted(field.label().in(Translations.ENGLISH.getLanguage()))
                : field.id();
    }

    private static OptimisticLockingFailureException stale(TopicForm before) {
        return new OptimisticLockingFailureException(
                "What the form of topic %s asks was chosen since".formatted(before.topic()));
    }
}
