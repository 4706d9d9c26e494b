package org.clinic.portal.topic.history;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.clinic.portal.base.clinic.Clinic;
import org.clinic.portal.base.security.NamedAccount;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.content.SectionKind;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.content.merge.Anchor;
import org.clinic.portal.testing.People;
import org.clinic.portal.testing.PortalTest;
import org.clinic.portal.testing.SignedInAs;
import org.clinic.portal.testing.Staff;
import org.clinic.portal.topic.Author;
import org.clinic.portal.topic.comment.CommentService;
import org.clinic.portal.topic.comment.RemarkText;
import org.clinic.portal.topic.draft.DraftHistoryService;
import org.clinic.portal.topic.draft.SectionService;
import org.clinic.portal.topic.draft.TopicArchive;
import org.clinic.portal.topic.draft.TopicOwnership;
import org.clinic.portal.topic.draft.TopicService;
import org.clinic.portal.topic.preview.PreviewService;
import org.clinic.portal.topic.publishing.PublishingService;
import org.clinic.portal.version.Withdrawal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

@PortalTest
@Import(Author.class)
@SignedInAs(Roles.MARKETING)
class TopicHistoryTest {

    @Autowired
    TopicHistory history;

    @Autowired
    ActWords words;

    @Autowired
    Author author;

    @Autowired
    TopicService topics;

    @Autowired
    SectionService sections;

    @Autowired
    DraftHistoryService steps;

    @Autowired
    PublishingService publishing;

    @Autowired
    CommentService comments;

    @Autowired
    TopicArchive archive;

    @Autowired
    TopicOwnership owners;

    @Autowired
    PreviewService previews;

    @Autowired
    People people;

    @Autowired
    Staff staff;

    @Autowired
    Clinic clinic;

    @Autowired
    JdbcClient jdbc;

    @Test
    void whatSomebodyDoesToADraftInAnHourIsOneRowThatSaysWhatAndToWhichSections() {
        var topic = author.draft("Risks", "Recovery").id();
        var risks = author.read(topic).sections().getFirst();
        sections.move(risks.id(), 1);
        steps.undo(topic);
        sections.remove(author.read(topic).sections().getLast().id());
        topics.revise(topic, author.read(topic).revision(), Author.details());

        assertThat(said(topic))
                .containsExactly(
                        "Mara Klein added 2 sections, moved 1 section, removed 1 section,"
                                + " changed what the topic says of itself and undid or redid something",
                        "Mara Klein began the topic");
        assertThat(history.older(topic, HistoryFilter.NONE, null, 10).getFirst().detail())
                .isInstanceOfSatisfying(TopicAct.Edits.class, edits -> {
                    assertThat(edits.times()).isEqualTo(8);
                    assertThat(words.sections(edits))
                            .extracting(TopicAct.TouchedSection::heading, TopicAct.TouchedSection::removed)
                            .containsExactlyInAnyOrder(tuple("Risks", false), tuple("Recovery", true));
                });
    }

    @Test
    void aSectionIsCalledWhatItIsCalledByNow() {
        var topic = author.draft("Riks").id();
        author.write(author.read(topic).sections().getFirst(), "Risks");

        assertThat(history.older(topic, HistoryFilter.NONE, null, 1).getFirst().detail())
                .isInstanceOfSatisfying(
                        TopicAct.Edits.class,
                        edits -> assertThat(words.sections(edits))
                                .extracting(TopicAct.TouchedSection::heading)
                                .containsExactly("Risks"));
    }

    @Test
    void everythingElseIsARowOfItsOwn() {
        var dana = hired("Dana Park");
        var topic = author.draft("Risks").id();
        var link = previews.share(topic, Duration.ofDays(1)).id();
        author.publish(topic);
        publishing.withdraw(topic, Withdrawal.untold("A wrong dose"));
        publishing.restore(author.read(topic), 1);
        owners.handOn(topic, dana.id());
        owners.takeOver(topic);
        archive.add(topic);
        archive.takeOut(topic);
        previews.revoke(link);

        assertThat(said(topic).stream().filter(each -> !each.contains("section")))
                .containsExactly(
                        "Mara Klein ended a preview link",
                        "Mara Klein took the topic out of the archive",
                        "Mara Klein put the topic into the archive",
                        "Mara Klein made the topic their own",
                        "Mara Klein handed the topic on to " + dana.name(),
                        "Mara Klein had the draft say again what version 1 says",
                        "Mara Klein withdrew version 1",
                        "Mara Klein published version 1",
                        said(topic).stream()
                                .filter(each -> each.contains("shared"))
                                .findFirst()
                                .orElseThrow(),
                        "Mara Klein began the topic");
        assertThat(wordsOf(topic)).containsExactly("A wrong dose", "Another version");
    }

    @Test
    void whatProvesAPublicationSaysWhoPublishedItAndWhen() {
        var topic = author.draft("Risks").id();
        author.publish(topic);

        var act = find(topic, About.PUBLICATIONS).getFirst();
        var version = publishing.versions(topic).getFirst();
        assertThat(act.at()).isEqualTo(version.publishedAt());
        assertThat(act.name()).isEqualTo(version.publisherName());
        assertThat(act.detail()).isEqualTo(new TopicAct.NewVersion(1, version.kind(), version.note(), true));
    }

    @Test
    void commentsAreReadAsTheyAreNowAndLeaveNoWordOnceTheyAreTakenAway() {
        var topic = author.draft("Risks").id();
        var section = author.read(topic).sections().getFirst();
        var rosa = people.context("Rosa Vidal", Roles.REVIEWER);
        var begun = people.as(
                rosa, () -> comments.add(section.id(), Anchor.ofSection(), section.body(), said("How ofen?")));
        var first = begun.remarks().getFirst().id();
        people.as(rosa, () -> {
            comments.edit(begun.id(), first, said("How often?"));
            return topic;
        });
        var reply = comments.reply(begun.id(), said("One in ten.")).remarks().getLast();
        comments.resolve(begun.id());
        comments.resolve(begun.id());
        comments.reopen(begun.id());
        comments.remove(begun.id(), reply.id());

        assertThat(find(topic, About.COMMENTS))
                .extracting(act -> act.name() + " " + words.what(act, Locale.ENGLISH) + ": "
                        + words.words(act, Locale.ENGLISH).orElseThrow())
                .containsExactly(
                        "Mara Klein reopened a comment on “Risks”: How often?",
                        "Mara Klein resolved a comment on “Risks”: How often?",
                        "Mara Klein replied in a comment on “Risks”: Its author has taken this away since.",
                        "Rosa Vidal commented on “Risks”: How often?");
    }

    @Test
    void itIsNarrowedByWhatAboutByWhomAndByDay() {
        var topic = author.draft("Risks").id();
        var rosa = people.context("Rosa Vidal", Roles.MARKETING);
        people.as(rosa, () -> author.publish(topic));
        var today = LocalDate.now(clinic.zone());
        var byRosa = history.people(topic).getLast();

        assertThat(history.people(topic)).extracting(NamedAccount::name).containsExactly("Mara Klein", "Rosa Vidal");
        assertThat(history.abouts(topic)).containsExactlyInAnyOrder(About.TEXT, About.PUBLICATIONS);
        assertThat(find(topic, About.PUBLICATIONS)).hasSize(1);
        assertThat(find(topic, About.COMMENTS)).isEmpty();
        assertThat(find(
                        topic,
                        new HistoryFilter(
                                Optional.empty(), Optional.of(byRosa.id()), Optional.empty(), Optional.empty())))
                .hasSize(1);
        assertThat(find(topic, days(today.plusDays(1), null))).isEmpty();
        assertThat(find(topic, days(null, today.minusDays(1)))).isEmpty();
        assertThat(find(topic, days(today.minusDays(1), today))).hasSize(3);
    }

    @Test
    void pagesFollowOneAnotherAndWhatHasComeSinceIsFoundByItself() {
        var topic = author.draft("Risks").id();
        Stream.of(1, 2, 3).forEach(time -> {
            archive.add(topic);
            archive.takeOut(topic);
        });

        var all = find(topic, HistoryFilter.NONE);
        var first = history.older(topic, HistoryFilter.NONE, null, 3);
        var second = history.older(topic, HistoryFilter.NONE, first.getLast(), 100);
        assertThat(Stream.concat(first.stream(), second.stream())).isEqualTo(all);
        assertThat(history.newer(topic, HistoryFilter.NONE, all.get(2), 100)).isEqualTo(all.subList(0, 2));
        assertThat(history.newer(topic, HistoryFilter.NONE, all.get(3), 2)).isEqualTo(all.subList(1, 3));

        sections.add(topic, SectionKind.RISKS, 0);
        assertThat(history.newer(topic, HistoryFilter.NONE, all.getFirst(), 100))
                .singleElement()
                .satisfies(grown -> assertThat(grown.id()).isEqualTo(all.get(6).id()));
    }

    @Test
    void anActIsFoundInItsOwnTopicOnly() {
        var topic = author.draft("Risks").id();
        var act = find(topic, HistoryFilter.NONE).getFirst();

        assertThat(history.act(topic, act.id())).contains(act);
        assertThat(history.act(new TopicId(), act.id())).isEmpty();
    }

    @Test
    void theHistoryOfATopicInTheArchiveIsRead() {
        var topic = author.draft("Risks").id();
        archive.add(topic);

        assertThat(people.as(reviewer(), () -> find(topic, HistoryFilter.NONE))).hasSize(3);
    }

    /** Else an older node could not show what a newer one has written, while one is put in place of the other. */
    @Test
    void whatOnlyANewerReleaseKnowsIsLeftOut() {
        var topic = author.draft("Risks").id();
        jdbc.sql("""
                        insert into topic_act (id, topic_id, kind, began_at, happened_at)
                        values (gen_random_uuid(), ?, 'sent-to-the-moon', now(), now())""").param(topic.id()).update();

        assertThat(said(topic)).hasSize(2);
        assertThat(history.abouts(topic)).containsExactly(About.TEXT);
    }

    @Test
    void theTableHasALineForEachActInTheLanguageOfWhoReadsIt() {
        var topic = author.draft("=Risks", "Recovery").id();
        author.publish(topic);
        var at = find(topic, About.PUBLICATIONS).getFirst().at();

        var table = table(topic, HistoryFilter.NONE, Locale.of("es"));
        assertThat(table)
                .startsWith(
                        "\uFEFFHora,Primer cambio,Quién,De qué trata,Qué,Cambios,Secciones,Versión,Palabras,Dirección\r\n");
        var lines = table.lines().toList();
        assertThat(lines).hasSize(4);
        assertThat(lines.get(1))
                .startsWith(
                        at.atZone(clinic.zone()).toOffsetDateTime().toString().substring(0, 19))
                .containsPattern(
                        "T\\d\\d:\\d\\d:\\d\\d-0[45]:00,,Mara Klein,Publicaciones,publicó la versión 1,,,1,Another version,https://x/");
        assertThat(lines.get(2)).contains(",Texto,añadió 2 secciones,4,'=Risks; Recovery,");
        assertThat(table(
                                topic,
                                new HistoryFilter(
                                        Optional.of(About.PUBLICATIONS),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty()),
                                Locale.ENGLISH)
                        .lines())
                .hasSize(2);
    }

    @Test
    void theTableHoldsAllHoweverManyThereAre() {
        var topic = author.draft("Risks").id();
        jdbc.sql("""
                        insert into topic_act (id, topic_id, kind, began_at, happened_at)
                        select gen_random_uuid(), ?, 'archived', at, at
                        from generate_series(1, ?) number
                        cross join lateral (select timestamptz '2026-01-01' + number / 3 * interval '1 minute' as at) moment""").params(topic.id(), 2 * ActSearch.AT_ONCE).update();

        assertThat(table(topic, HistoryFilter.NONE, Locale.ENGLISH).lines().distinct())
                .hasSize(1 + 2 + 2 * ActSearch.AT_ONCE);
    }

    private String table(TopicId topic, HistoryFilter filter, Locale language) {
        var to = new ByteArrayOutputStream();
        history.write(topic, filter, language, act -> "https://x/" + act, to);
        return to.toString(StandardCharsets.UTF_8);
    }

    private SecurityContext reviewer() {
        return people.context("Rosa Vidal", Roles.REVIEWER);
    }

    private NamedAccount hired(String name) {
        staff.hire(name + " " + Instant.now(), Roles.MARKETING);
        return owners.colleagues().stream()
                .filter(colleague -> colleague.name().startsWith(name))
                .findFirst()
                .orElseThrow();
    }

    private static RemarkText said(String text) {
        return new RemarkText(text, Set.of());
    }

    private static HistoryFilter days(@Nullable LocalDate from, @Nullable LocalDate to) {
        return new HistoryFilter(
                Optional.empty(), Optional.empty(), Optional.ofNullable(from), Optional.ofNullable(to));
    }

    private List<TopicAct> find(TopicId topic, About about) {
        return find(topic, HistoryFilter.NONE.with(Optional.of(about)));
    }

    private List<TopicAct> find(TopicId topic, HistoryFilter filter) {
        return history.older(topic, filter, null, 100);
    }

    private List<String> said(TopicId topic) {
        return find(topic, HistoryFilter.NONE).stream()
                .map(act -> act.name() + " " + words.what(act, Locale.ENGLISH))
                .toList();
    }

    private List<String> wordsOf(TopicId topic) {
        return find(topic, HistoryFilter.NONE).stream()
                .flatMap(act -> words.words(act, Locale.ENGLISH).stream())
                .toList();
    }
}
