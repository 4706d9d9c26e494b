package org.clinic.portal.website;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clinic.portal.base.clinic.Clinic;
import org.clinic.portal.content.Block;
import org.clinic.portal.content.RichText;
import org.clinic.portal.content.Section;
import org.clinic.portal.content.SectionKind;
import org.clinic.portal.content.TextRenderer;
import org.clinic.portal.content.TopicContent;
import org.clinic.portal.version.PublishedVersion;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a page says in the words of schema.org, for programs, as JSON-LD: the page, the clinic, the procedure it prepares
 * for if its sections say how, and the questions it answers. It says nothing that does not stand on the page.
 */
@Component
class LinkedData {

    /** The properties of a MedicalProcedure that sections of a kind are the text of. */
    private static final Map<SectionKind, String> OF_PROCEDURES = Map.of(
            SectionKind.HOW_TO_PREPARE, "preparation",
            SectionKind.WHAT_HAPPENS, "howPerformed",
            SectionKind.RECOVERY, "followup");

    private final JsonMapper json = JsonMapper.builder().build();
    private final Clinic clinic;
    private final TextRenderer texts;

    LinkedData(Clinic clinic, TextRenderer texts) {
        this.clinic = clinic;
        this.texts = texts;
    }

    /**
     * The JSON, to stand between script tags as it is.
     *
     * @param address where the version is read
     * @param site the address of all of it
     * @param first when the topic was published first
     */
    String of(PublishedVersion version, String address, String site, Instant first) {
        var things = new ArrayList<Map<String, Object>>();
        things.add(page(version, address, site, first));
        things.add(clinic(site));
        var procedure = procedure(version.content(), address);
        if (!procedure.isEmpty()) {
            things.add(procedure);
        }
        var questions = questions(version.content());
        if (!questions.isEmpty()) {
            things.add(thing("FAQPage", address + "#questions", Map.of("mainEntity", questions)));
        }
        var data = new LinkedHashMap<String, Object>();
        data.put("@context", "https://schema.org");
        data.put("@graph", things);
        // In a string "<" can be written so; as it stands it could end the script.
        return json.writeValueAsString(data).replace("<", "\\u003c");
    }

    private static Map<String, Object> page(PublishedVersion version, String address, String site, Instant first) {
        var content = version.content();
        var page = thing("MedicalWebPage", address, Map.of());
        page.put("url", address);
        page.put("name", content.title());
        if (!content.summary().isBlank()) {
            page.put("description", content.summary());
        }
        page.put("inLanguage", content.language());
        page.put("version", version.number());
        page.put("datePublished", first.toString());
        page.put("dateModified", version.publishedAt().toString());
        page.put("audience", Map.of("@type", "MedicalAudience", "audienceType", "Patient"));
        page.put("publisher", Map.of("@id", clinicId(site)));
        if (hasProcedure(content)) {
            page.put("about", Map.of("@id", procedureId(address)));
        }
        return page;
    }

    private Map<String, Object> clinic(String site) {
        var it = thing("MedicalOrganization", clinicId(site), Map.of("name", clinic.name()));
        it.put("url", site + "/");
        it.put("telephone", clinic.phone());
        return it;
    }

    private Map<String, Object> procedure(TopicContent content, String address) {
        if (!hasProcedure(content)) {
            return Map.of();
        }
        var name = content.label().isBlank() ? content.title() : content.label();
        var it = thing("MedicalProcedure", procedureId(address), Map.of("name", name));
        described(content)
                .collect(Collectors.groupingBy(Section::kind, LinkedHashMap::new, Collectors.toList()))
                .forEach((kind, sections) -> it.put(OF_PROCEDURES.get(kind), text(sections)));
        return it;
    }

    private static boolean hasProcedure(TopicContent content) {
        return described(content).findAny().isPresent();
    }

    private static Stream<Section> described(TopicContent content) {
        return content.sections().stream()
                .filter(section -> OF_PROCEDURES.containsKey(section.kind()))
                .filter(section -> section.body().blocks().stream().anyMatch(block -> !block.isBlank()));
    }

    private String text(List<Section> sections) {
        return sections.stream().map(section -> texts.text(section.body())).collect(Collectors.joining("\n\n"));
    }

    private static List<Map<String, Object>> questions(TopicContent content) {
        return content.sections().stream()
                .flatMap(section -> section.body().blocks().stream())
                .flatMap(block -> block instanceof Block.QuestionAndAnswer asked ? Stream.of(asked) : Stream.empty())
                .filter(asked -> !asked.question().isBlank() && !answer(asked).isBlank())
                .map(asked -> Map.<String, Object>of(
                        "@type",
                        "Question",
                        "name",
                        asked.question().text(),
                        "acceptedAnswer",
                        Map.of("@type", "Answer", "text", answer(asked))))
                .toList();
    }

    private static String answer(Block.QuestionAndAnswer asked) {
        return asked.answer().stream()
                .map(RichText::text)
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining("\n"));
    }

    private static String clinicId(String site) {
        return site + "/#clinic";
    }

    private static String procedureId(String address) {
        return address + "#procedure";
    }

    private static Map<String, Object> thing(String type, String id, Map<String, Object> properties) {
        var thing = new LinkedHashMap<String, Object>();
        thing.put("@type", type);
        thing.put("@id", id);
        thing.putAll(properties);
        return thing;
    }
}
