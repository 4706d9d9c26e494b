package org.clinic.portal.version;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntSupplier;
import org.clinic.portal.base.security.Hand;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.content.Block;
import org.clinic.portal.content.Body;
import org.clinic.portal.content.RichText;
import org.clinic.portal.content.Section;
import org.clinic.portal.content.SectionId;
import org.clinic.portal.content.SectionKind;
import org.clinic.portal.content.TopicContent;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.testing.People;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Topics whose versions say what a test wants, published without any draft. */
public class FrozenTexts {

    private static final Measured NOTHING = new Measured(List.of(), 0, 0, 0, 0, null, List.of());

    private static final String MARA = "Mara Klein";

    private final Versions versions;
    private final TransactionTemplate transaction;
    private final People people;
    private final JdbcClient jdbc;

    public FrozenTexts(Versions versions, TransactionTemplate transaction, People people, JdbcClient jdbc) {
        this.versions = versions;
        this.transaction = transaction;
        this.people = people;
        this.jdbc = jdbc;
    }

    public TopicId topic() {
        var topic = new TopicId();
        jdbc.sql("""
                        insert into topic (id, revision, slug, language, label, title, summary,
                                           created_at, changed_at, changed_by)
                        values (?, 0, 'frozen-' || ?, 'en', '', 'The procedure', '', now(), now(), 'Mara Klein')""").params(topic.id(), topic.toString()).update();
        return topic;
    }

    /** Publishes the next version, and answers its number. */
    public int publish(TopicId topic, Instant at, Section... sections) {
        return publish(topic, at, "The procedure", sections);
    }

    public int publish(TopicId topic, Instant at, String title, Section... sections) {
        return publish(topic, at, new TopicContent("frozen-" + topic, "en", "", title, "", List.of(sections)));
    }

    public int publish(TopicId topic, Instant at, TopicContent content) {
        return asMara(() -> versions.freeze(topic, content, Announcement.content("What changed"), NOTHING, hand(at)));
    }

    public void withdraw(TopicId topic, Instant at) {
        asMara(() -> versions.withdraw(topic, Withdrawal.untold("A wrong dose"), hand(at)));
    }

    private int asMara(IntSupplier what) {
        return people.as(people.context(MARA, Roles.MARKETING), () -> transaction.execute(status -> what.getAsInt()));
    }

    private Hand hand(Instant at) {
        return new Hand(people.account(MARA, Roles.MARKETING), at);
    }

    public static Section section(SectionId id, String heading, String... paragraphs) {
        return new Section(
                id,
                SectionKind.OTHER,
                heading,
                new Body(Arrays.stream(paragraphs)
                        .<Block>map(text -> new Block.Paragraph(RichText.plain(text)))
                        .toList()));
    }
}
