package org.clinic.portal.inquiry;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.clinic.portal.base.id.TimeOrderedId;
import org.clinic.portal.base.security.AccountId;
import org.clinic.portal.base.security.SignedInAccount;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** That an inquiry went into another one, how it stood before, and what of its sender counts there. */
@Entity
@DynamicUpdate
class InquiryMerge implements Persistable<UUID> {

    @Id
    private UUID id;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "merged_id"))
    private InquiryId merged;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "into_id"))
    private InquiryId into;

    private Instant mergedAt;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "actor_id"))
    private AccountId actor;

    private String actorName;
    private boolean takesName;
    private boolean takesEmail;
    private boolean takesPhone;
    private boolean takesPreferred;

    @Enumerated(EnumType.STRING)
    private InquiryStatus status;

    @Embedded
    private @Nullable NextStep nextStep;

    private @Nullable Instant takenBackAt;

    @SuppressWarnings("NullAway.Init")
    protected InquiryMerge() {}

    /** Puts one into the other, and remembers how it stood. */
    InquiryMerge(Inquiry merged, Inquiry into, Set<SenderPart> takes, SignedInAccount actor, Instant at) {
        this.id = TimeOrderedId.next();
        this.merged = merged.id();
        this.into = into.id();
        this.mergedAt = at;
        this.actor = actor.id();
        this.actorName = actor.name();
        this.takesName = takes.contains(SenderPart.NAME);
        this.takesEmail = takes.contains(SenderPart.EMAIL);
        this.takesPhone = takes.contains(SenderPart.PHONE);
        this.takesPreferred = takes.contains(SenderPart.PREFERRED);
        this.status = merged.status();
        this.nextStep = merged.nextStep().orElse(null);
        merged.mergeInto(into);
    }

    /** Leaves the one that went as it was. */
    void takeBack(Inquiry gone, Instant at) {
        if (takenBackAt != null) {
            throw new IllegalStateException("Merge %s is taken back already".formatted(id));
        }
        gone.part(status, nextStep);
        takenBackAt = at;
    }

    /** How the person is called and reached from now on, also by the sender of the one that goes. */
    Sender over(Sender stays, Sender goes) {
        return new Sender(
                takesName ? goes.name() : stays.name(),
                takesEmail ? goes.email() : stays.email(),
                takesPhone ? goes.phone() : stays.phone(),
                takesPreferred ? goes.preferredWay() : stays.preferredWay(),
                takesPreferred ? goes.preferredHours() : stays.preferredHours(),
                takesPreferred ? goes.preferredTime() : stays.preferredTime(),
                takesPhone ? goes.voicemail() : stays.voicemail(),
                takesPreferred ? goes.answerLanguage() : stays.answerLanguage());
    }

    TimelineEntry toEntry(Reference gone) {
        return new TimelineEntry(id, mergedAt, InquiryEventKind.MERGED, actor, actorName, null, null, null, null, gone);
    }

    InquiryId merged() {
        return merged;
    }

    InquiryId into() {
        return into;
    }

    @Override
    public UUID getId() {
        return id;
    }

    /** It is stored as it is made; what changes later is changed in place. */
    @Override
    public boolean isNew() {
        return takenBackAt == null;
    }
}
