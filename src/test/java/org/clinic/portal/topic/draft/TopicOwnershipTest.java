package org.clinic.portal.topic.draft;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.clinic.portal.base.security.AccountId;
import org.clinic.portal.base.security.CurrentAccount;
import org.clinic.portal.base.security.NamedAccount;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.testing.PortalTest;
import org.clinic.portal.testing.SignedInAs;
import org.clinic.portal.testing.Staff;
import org.clinic.portal.topic.Author;
import org.clinic.portal.topic.TopicFilter;
import org.clinic.portal.topic.TopicSearch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@PortalTest
@SignedInAs(Roles.MARKETING)
class TopicOwnershipTest {

    @Autowired
    TopicOwnership owners;

    @Autowired
    TopicService topics;

    @Autowired
    TopicSearch list;

    @Autowired
    TopicArchive archive;

    @Autowired
    Staff staff;

    @Autowired
    CurrentAccount current;

    @Autowired
    JdbcClient jdbc;

    private TopicId topic;
    private NamedAccount dana;

    @BeforeEach
    void aTopicAndAColleague() {
        topic = topics.create(Author.details());
        dana = hired(Roles.MARKETING).orElseThrow();
    }

    @Test
    void whoCanSignInAndWriteCanOwnATopic() {
        assertThat(hired(Roles.REVIEWER)).isEmpty();
        jdbc.sql("delete from account_role where account_id = ?")
                .param(dana.id().id())
                .update();

        assertThat(owners.colleagues()).doesNotContain(dana);
        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> owners.handOn(topic, dana.id()));
        assertThat(owner()).contains(TopicOwner.of(current.get()));
    }

    @Test
    void aTopicThatIsHandedOnIsTheColleaguesAndFoundAsThat() {
        owners.handOn(topic, dana.id());

        assertThat(owner()).contains(new TopicOwner(dana.id(), dana.name()));
        assertThat(listed(TopicFilter.ALL.withOwner(dana.id()))).isTrue();
        assertThat(listed(TopicFilter.ALL.withOwner(current.get().id()))).isFalse();
        assertThat(listed(TopicFilter.ALL.ofNobody())).isFalse();
        owners.takeOver(topic);
        assertThat(owner()).contains(TopicOwner.of(current.get()));
    }

    @Test
    void theColleagueIsNotifiedAndOnlyThatOne() {
        owners.handOn(topic, dana.id());

        var title = topics.open(topic).orElseThrow().details().title();
        assertThat(notifications(dana.id()))
                .containsExactly("topic.hand-on [\"Mara Klein\", \"%s\"] topics/%s".formatted(title, topic));
        assertThat(notifications(current.get().id())).noneMatch(told -> told.contains(topic.toString()));
    }

    @Test
    void aTopicOfNobodyIsFoundAsThatUntilItIsSomebodys() {
        jdbc.sql("update topic set owner_id = null, owner_name = null where id = ?")
                .param(topic.id())
                .update();

        assertThat(owner()).isEmpty();
        assertThat(listed(TopicFilter.ALL.ofNobody())).isTrue();
        assertThat(listed(TopicFilter.ALL)).isTrue();
        owners.handOn(topic, dana.id());
        assertThat(listed(TopicFilter.ALL.ofNobody())).isFalse();
    }

    @Test
    void aTopicInTheArchiveIsNotHandedOn() {
        archive.add(topic);

        assertThatExceptionOfType(TopicArchivedException.class).isThrownBy(() -> owners.handOn(topic, dana.id()));
        assertThatExceptionOfType(TopicArchivedException.class).isThrownBy(() -> owners.takeOver(topic));
        assertThat(notifications(dana.id())).isEmpty();
    }

    private Optional<NamedAccount> hired(String role) {
        var name = "Dana " + UUID.randomUUID();
        staff.hire(name, role);
        return owners.colleagues().stream()
                .filter(colleague -> colleague.name().equals(name))
                .findFirst();
    }

    private Optional<TopicOwner> owner() {
        return Optional.ofNullable(topics.open(topic).orElseThrow().owner());
    }

    private boolean listed(TopicFilter filter) {
        var title = topics.open(topic).orElseThrow().details().title();
        return !list.search(filter.withText(title), Pageable.unpaged()).isEmpty();
    }

    private List<String> notifications(AccountId account) {
        return jdbc.sql(
                        "select concat_ws(' ', kind, details::text, link) as told from notification where account_id = ?")
                .param(account.id())
                .query((row, number) -> row.getString("told"))
                .list();
    }
}
