package org.clinic.portal.website;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.content.InvalidContentException;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.related.RelatedService;
import org.clinic.portal.testing.People;
import org.clinic.portal.version.PublishedVersion;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.security.core.context.SecurityContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What a topic's readers are shown to read next, as they meet it. */
@WebsiteTest
class RelatedTest {

    @Autowired
    private Reading reading;

    @Autowired
    private Visitor visitor;

    @Autowired
    private RelatedService related;

    @Autowired
    private People people;

    private PublishedVersion topic;

    @BeforeEach
    void aTopicThatIsRead() {
        topic = reading.topic("en");
        page(topic);
    }

    @Test
    void theChosenOnesStandAtTheEndInTheirOrderAtOnce() {
        var hip = reading.topic("en", "The <hip>");
        var back = reading.topic("en", "The back");

        choose(back, hip);

        var nav = page(topic).expectFirst("nav.related");
        assertThat(nav.select("a").eachText()).containsExactly("The back", "The <hip>");
        assertThat(nav.select("a").eachAttr("href")).containsExactly(address(back), address(hip));
        assertThat(nav.attr("aria-labelledby")).isEqualTo(nav.expectFirst("h2").id());

        choose(hip);
        assertThat(titles(topic)).containsExactly("The <hip>");
    }

    @Test
    void nobodyIsLedToWhatCannotBeReadOrIsCalledSomethingElse() {
        var hip = reading.topic("en", "The hip");
        var back = reading.topic("en", "The back");
        var hombro = reading.topic("es", "El hombro");
        choose(hip, back, hombro);
        assertThat(titles(topic)).containsExactly("The hip", "The back");

        reading.withdraw(hip);
        var moved = reading.withSlug(back, "moved-" + UUID.randomUUID());

        var links = page(topic).select("nav.related a");
        assertThat(links.eachAttr("href")).containsExactly(address(moved));
    }

    @Test
    void whereNothingIsChosenThoseOfTheSameWordsStand() {
        var word = word();
        var one = reading.topic("en", "Living with " + word);
        var other = reading.topic("en", "After " + word);
        var spanish = reading.topic("es", "Vivir con " + word);

        assertThat(titles(one)).first().isEqualTo("After " + word);
        assertThat(titles(other)).first().isEqualTo("Living with " + word);
        assertThat(titles(one)).hasSizeLessThanOrEqualTo(4).doesNotContain("Vivir con " + word);

        reading.withdraw(other);
        assertThat(titles(one)).doesNotContain("After " + word);
        assertThat(titles(spanish)).doesNotContain("Living with " + word);
    }

    /** In other words than above: of so few topics any word that two have in common is rare. */
    @Test
    void onceTheChosenAreGoneTheWordsDecideAgain() {
        var word = word();
        var one = reading.topic("en", "Stairs despite " + word);
        reading.topic("en", "Gardens around " + word);
        var chosen = reading.topic("en", "Chosen");
        people.as(marketing(), () -> related.choose(related.choice(one.topic()), List.of(chosen.topic())));
        assertThat(titles(one)).containsExactly("Chosen");

        reading.withdraw(chosen);

        assertThat(titles(one)).first().isEqualTo("Gardens around " + word);
    }

    @Test
    void aVersionAtItsOwnAddressStaysWithoutThem() {
        choose(reading.topic("en", "The hip"));

        var permanent = visitor.get(TopicPages.permanentAddress(topic.content().slug(), 1));

        assertThat(permanent.body()).doesNotContain("class=\"related\"");
    }

    @Test
    void theSiteOfAMomentShowsWhatWasChosenThen() {
        var hip = reading.topic("en", "The hip");
        var back = reading.topic("en", "The back");
        choose(hip);
        var then = Instant.now();
        choose(back);

        var page = Jsoup.parse(visitor.get(
                        "/staff/site/%s%s"
                                .formatted(
                                        then.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC), address(topic)),
                        StaffByHeader.ROLE,
                        Roles.REVIEWER)
                .body());

        assertThat(page.select("nav.related a").eachText()).containsExactly("The hip");
        assertThat(page.expectFirst("nav.related a").attr("href")).startsWith("/staff/site/");
        assertThat(titles(topic)).containsExactly("The back");
    }

    @Test
    void nobodyReplacesWhatTheyHaveNotSeen() {
        var hip = reading.topic("en", "The hip");
        people.as(marketing(), () -> {
            var seen = related.choice(topic.topic());
            related.choose(seen, List.of(hip.topic()));

            assertThatThrownBy(() -> related.choose(seen, List.of()))
                    .isInstanceOf(OptimisticLockingFailureException.class);
            return true;
        });
        assertThat(titles(topic)).containsExactly("The hip");
    }

    @Test
    void whatNobodyCanReadIsNotChosenAnewButStaysWhereItWas() {
        var hip = reading.topic("en", "The hip");
        var back = reading.topic("en", "The back");
        choose(hip);
        reading.withdraw(hip);
        reading.withdraw(back);

        choose(hip);
        assertThatThrownBy(() -> choose(back)).isInstanceOf(InvalidContentException.class);
        assertThatThrownBy(() -> choose(topic)).isInstanceOf(InvalidContentException.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            :topic, null, null, null   ; related_choice_is_of_others
            :other, :topic, null, null ; related_choice_is_of_others
            :other, :other, null, null ; related_choice_names_each_once
            :other, null, :third, null ; related_choice_has_no_gap
            null, :other, null, null   ; related_choice_has_no_gap
            :other, :third, :other, null ; related_choice_names_each_once
            """)
    void theDatabaseRefusesItToo(String others, String constraint, @Autowired JdbcClient jdbc) {
        var other = reading.topic("en").topic();
        var third = reading.topic("en").topic();

        assertThatThrownBy(() -> insert(jdbc, others, topic.topic(), other, third))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining(constraint);
        insert(jdbc, ":other, :third, null, null", topic.topic(), other, third);
    }

    private void insert(JdbcClient jdbc, String others, TopicId topic, TopicId other, TopicId third) {
        jdbc.sql("insert into related_choice values (:topic, 7, " + others + ", now(), :account, 'Mara Klein')")
                .param("topic", topic.id())
                .param("other", other.id())
                .param("third", third.id())
                .param(
                        "account",
                        people.account("Mara Klein", Roles.MARKETING).id().id())
                .update();
    }

    @Test
    void aChoiceStaysOnRecord(
            @Value("${spring.datasource.url}") String url,
            @Value("${spring.flyway.user}") String user,
            @Value("${spring.flyway.password}") String password) {
        choose(reading.topic("en", "The hip"));
        var owner = JdbcClient.create(new DriverManagerDataSource(url, user, password));

        for (var statement : List.of(
                "update related_choice set first_id = null where topic_id = ?",
                "delete from related_choice where topic_id = ?")) {
            assertThatThrownBy(
                            () -> owner.sql(statement).param(topic.topic().id()).update())
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("append-only");
        }
    }

    private void choose(PublishedVersion... others) {
        var ids = List.of(others).stream().map(PublishedVersion::topic).toList();
        people.as(marketing(), () -> related.choose(related.choice(topic.topic()), ids));
        reading.hearOut();
    }

    private SecurityContext marketing() {
        return people.context("Walter Lind", Roles.MARKETING);
    }

    private Element page(PublishedVersion version) {
        var answer = visitor.get(address(version));
        assertThat(answer.statusCode()).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    private List<String> titles(PublishedVersion version) {
        return page(version).select("nav.related a").eachText();
    }

    private static String address(PublishedVersion version) {
        return TopicPageTest.address(version);
    }

    /** One that stands nowhere else. */
    private static String word() {
        return UUID.randomUUID().toString().replaceAll("[^a-f]", "").repeat(2) + "zq";
    }
}
