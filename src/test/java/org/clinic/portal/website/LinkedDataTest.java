package org.clinic.portal.website;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.clinic.portal.base.clinic.Clinic;
import org.clinic.portal.base.clinic.ClinicFacts;
import org.clinic.portal.content.Block;
import org.clinic.portal.content.Body;
import org.clinic.portal.content.RichText;
import org.clinic.portal.content.Section;
import org.clinic.portal.content.SectionId;
import org.clinic.portal.content.SectionKind;
import org.clinic.portal.content.TextRenderer;
import org.clinic.portal.content.TopicContent;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.version.PublishedVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class LinkedDataTest {

    private static final Instant FIRST = Instant.parse("2026-03-03T19:00:00Z");
    private static final Instant NOW = Instant.parse("2026-11-03T09:00:00Z");
    private static final String ADDRESS = "https://clinic.example/topics/knee";

    private final LinkedData data = new LinkedData(
            new Clinic(
                    ClinicFacts.of("Riverside", "(212) 555-0100", ZoneId.of("America/New_York"), Locale.ENGLISH, "US")),
            new TextRenderer());

    @Test
    void aPageIsOfTheClinicForPatientsAndSaysSinceWhen() {
        var page = thing("MedicalWebPage", version(section(SectionKind.OTHER, paragraph("Walk."))));

        assertThat(page.get("@id").asString()).isEqualTo(ADDRESS);
        assertThat(page.get("name").asString()).isEqualTo("Knee care");
        assertThat(page.get("inLanguage").asString()).isEqualTo("en");
        assertThat(page.get("datePublished").asString()).isEqualTo("2026-03-03T19:00:00Z");
        assertThat(page.get("dateModified").asString()).isEqualTo("2026-11-03T09:00:00Z");
        assertThat(page.get("publisher").get("@id").asString()).isEqualTo("https://clinic.example/#clinic");
        assertThat(page.has("about")).isFalse();
    }

    @Test
    void sectionsThatSayHowDescribeTheProcedure() {
        var version = version(
                section(SectionKind.HOW_TO_PREPARE, paragraph("Eat nothing.")),
                section(SectionKind.HOW_TO_PREPARE, paragraph("Bring someone.")),
                section(SectionKind.WHAT_HAPPENS, paragraph("You lie on your side.")),
                section(SectionKind.RECOVERY, paragraph("")));

        var procedure = thing("MedicalProcedure", version);

        assertThat(procedure.get("preparation").asString()).isEqualTo("Eat nothing.\n\nBring someone.");
        assertThat(procedure.get("howPerformed").asString()).isEqualTo("You lie on your side.");
        assertThat(procedure.has("followup")).isFalse();
        assertThat(thing("MedicalWebPage", version).get("about").get("@id")).isEqualTo(procedure.get("@id"));
    }

    @Test
    void questionsWithAnAnswerAreAnswered() {
        var version = version(section(
                SectionKind.QUESTIONS,
                question("Can I drive?", "After a week.", "Ask us."),
                question("", "Nobody asked."),
                question("And then?", "")));

        var questions = thing("FAQPage", version).get("mainEntity");

        assertThat(questions).hasSize(1);
        assertThat(questions.get(0).get("name").asString()).isEqualTo("Can I drive?");
        assertThat(questions.get(0).get("acceptedAnswer").get("text").asString())
                .isEqualTo("After a week.\nAsk us.");
    }

    @Test
    void noWordEndsTheScript() {
        var version = version(section(SectionKind.RECOVERY, paragraph("</script><script>alert(1)</script><!--")));

        var written = data.of(version, ADDRESS, "https://clinic.example", FIRST);

        assertThat(written).doesNotContain("<");
        assertThat(thing("MedicalProcedure", version).get("followup").asString())
                .isEqualTo("</script><script>alert(1)</script><!--");
    }

    @Test
    void everythingIsSaidAsSchemaOrgKnowsIt() {
        assertThat(SchemaOrg.faults(JsonMapper.shared().readTree(written()))).isEmpty();
        assertThat(written())
                .contains("MedicalWebPage", "MedicalOrganization", "MedicalProcedure", "FAQPage", "followup");
    }

    /** What is held against schema.org is held: one word changed is a fault. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "inLanguage"                    | "language"              | MedicalWebPage.language: no such property
            "followup"                      | "followUp"              | MedicalProcedure.followUp: no such property
            "telephone"                     | "preparation"           | MedicalOrganization.preparation: no such property
            "MedicalWebPage"                | "MedicalPage"           | @graph: no type “MedicalPage”
            "version":2                     | "version":true          | MedicalWebPage.version: true is none of
            "2026-11-03T09:00:00Z"          | "3 November 2026"       | MedicalWebPage.dateModified: "3 November 2026" is none of
            "url":"https://clinic.example/" | "url":"/"               | MedicalOrganization.url: "/" is none of
            "Answer"                        | "Question"              | Question.acceptedAnswer: {
            #clinic"}                       | #office"}               | MedicalWebPage.publisher: {
            "Riverside"                     | ""                      | MedicalOrganization.name: "" is none of
            https://schema.org              | https://schema.example  | @context is
            """)
    void whatSchemaOrgDoesNotKnowIsAFault(String said, String other, String fault) {
        assertThat(written()).contains(said);

        assertThat(SchemaOrg.faults(JsonMapper.shared().readTree(written().replace(said, other))))
                .anySatisfy(each -> assertThat(each).startsWith(fault));
    }

    private String written() {
        var version = version(
                section(SectionKind.HOW_TO_PREPARE, paragraph("Eat nothing.")),
                section(SectionKind.WHAT_HAPPENS, paragraph("You lie on your side.")),
                section(SectionKind.RECOVERY, paragraph("Rest.")),
                section(SectionKind.QUESTIONS, question("Can I drive?", "After a week.")));
        return data.of(version, ADDRESS, "https://clinic.example", FIRST);
    }

    private JsonNode thing(String type, PublishedVersion version) {
        var graph = JsonMapper.shared()
                .readTree(data.of(version, ADDRESS, "https://clinic.example", FIRST))
                .get("@graph");
        return graph.valueStream()
                .filter(thing -> thing.get("@type").asString().equals(type))
                .findFirst()
                .orElseThrow();
    }

    private static PublishedVersion version(Section... sections) {
        return new PublishedVersion(
                new TopicId(new UUID(0, 1)),
                2,
                new TopicContent("knee", "en", "", "Knee care", "What to know.", List.of(sections)),
                NOW,
                "");
    }

    private static Section section(SectionKind kind, Block... blocks) {
        return new Section(new SectionId(UUID.randomUUID()), kind, "Heading", new Body(List.of(blocks)));
    }

    private static Block paragraph(String text) {
        return new Block.Paragraph(RichText.plain(text));
    }

    private static Block question(String asked, String... answer) {
        return new Block.QuestionAndAnswer(
                RichText.plain(asked),
                List.of(answer).stream().map(RichText::plain).toList());
    }
}
