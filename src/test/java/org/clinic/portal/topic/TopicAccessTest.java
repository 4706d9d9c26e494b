package org.clinic.portal.topic;

import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.content.SectionId;
import org.clinic.portal.content.SectionKind;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.testing.SignedInAs;
import org.clinic.portal.testing.TopicModuleTest;
import org.clinic.portal.topic.draft.SectionService;
import org.clinic.portal.topic.draft.SectionSplitService;
import org.clinic.portal.topic.draft.TopicDraft;
import org.clinic.portal.topic.draft.TopicService;
import org.clinic.portal.topic.history.HistoryFilter;
import org.clinic.portal.topic.history.TopicHistory;
import org.clinic.portal.topic.publishing.PublishingService;
import org.clinic.portal.version.Announcement;
import org.clinic.portal.version.Withdrawal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.data.domain.Pageable;
import org.springframework.security.access.AccessDeniedException;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

/** Who sees people sees no drafts; who checks drafts changes none. */
@TopicModuleTest
@Import(Author.class)
class TopicAccessTest {

    @Autowired
    TopicService topics;

    @Autowired
    TopicSearch list;

    @Autowired
    SectionService sections;

    @Autowired
    SectionSplitService parts;

    @Autowired
    PublishingService publishing;

    @Autowired
    TopicHistory history;

    @Test
    @SignedInAs({Roles.COORDINATOR, Roles.ADMIN})
    void neitherCoordinatorsNorAdministratorsSeeOrChangeDrafts() {
        Stream.concat(reading(), writing()).forEach(TopicAccessTest::isDenied);
    }

    @Test
    @SignedInAs(Roles.REVIEWER)
    void reviewersReadAndChangeNothing() {
        reading().forEach(call -> assertThatNoException().isThrownBy(call));
        writing().forEach(TopicAccessTest::isDenied);
    }

    private Stream<ThrowingCallable> reading() {
        var id = new TopicId();
        return Stream.of(
                () -> list.search(TopicFilter.ALL, Pageable.ofSize(1)),
                () -> topics.open(id),
                () -> publishing.versions(id),
                () -> publishing.version(id, 1),
                () -> history.older(id, HistoryFilter.NONE, null, 1),
                () -> history.write(
                        id, HistoryFilter.NONE, Locale.ENGLISH, String::valueOf, OutputStream.nullOutputStream()));
    }

    private Stream<ThrowingCallable> writing() {
        var id = new TopicId();
        var seen = new TopicDraft(id, 0, Author.details(), List.of(), 0, null, null, null);
        var section = new SectionId();
        return Stream.of(
                () -> topics.create(Author.details()),
                () -> topics.revise(id, 0, Author.details()),
                () -> sections.add(id, SectionKind.OTHER, 0),
                () -> sections.save(section, Author.text("One"), Author.text("Two")),
                () -> sections.move(section, 0),
                () -> sections.remove(section),
                () -> sections.putBack(section),
                () -> parts.takeApart(section),
                () -> publishing.rehearse(id),
                () -> publishing.publish(seen, Announcement.content("First")),
                () -> publishing.withdraw(id, Withdrawal.untold("A wrong dose")),
                () -> publishing.restore(seen, 1));
    }

    private static void isDenied(ThrowingCallable call) {
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(call);
    }
}
