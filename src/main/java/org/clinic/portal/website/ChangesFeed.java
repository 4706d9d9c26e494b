package org.clinic.portal.website;

import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.clinic.portal.base.clinic.Clinic;
import org.clinic.portal.version.Announced;
import org.clinic.portal.version.PublishedTopics;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What became of all topics, as a feed after RFC 4287 that programs follow; in it is what readers are told on the pages. */
@Controller
class ChangesFeed {

    static final String PATH = "/changes.atom";

    private static final int MOST = 50;
    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";
    private static final MediaType ATOM = new MediaType("application", "atom+xml", StandardCharsets.UTF_8);

    private final PublishedTopics topics;
    private final Pages pages;
    private final Clinic clinic;

    ChangesFeed(PublishedTopics topics, Pages pages, Clinic clinic) {
        this.topics = topics;
        this.pages = pages;
        this.clinic = clinic;
    }

    /** It names the host that was asked, so nothing between us and the reader may keep it for another. */
    @GetMapping(PATH)
    ResponseEntity<String> feed() {
        return ResponseEntity.ok()
                .contentType(ATOM)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .body(text());
    }

    String text() {
        try {
            return write(topics.announced(MOST), pages.whole(""));
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("What is written to is in memory", impossible);
        }
    }

    private String write(List<Announced> changes, String site) throws XMLStreamException {
        var text = new StringWriter();
        var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
        var words = pages.chrome(clinic.language()).words();
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(NAMESPACE);
        xml.writeAttribute("xml:lang", words.language());
        element(xml, "id", site + PATH);
        element(xml, "title", words.say("website.feed", clinic.name()));
        element(
                xml,
                "updated",
                changes.stream()
                        .map(Announced::publishedAt)
                        .max(Instant::compareTo)
                        .orElse(Instant.EPOCH)
                        .toString());
        link(xml, "self", site + PATH);
        link(xml, "alternate", site + "/");
        xml.writeStartElement("author");
        element(xml, "name", clinic.name());
        xml.writeEndElement();
        for (var change : changes) {
            entry(xml, change, site);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
        return text.toString();
    }

    private void entry(XMLStreamWriter xml, Announced change, String site) throws XMLStreamException {
        var words = pages.chrome(change.language()).words();
        xml.writeStartElement("entry");
        xml.writeAttribute("xml:lang", change.language());
        element(xml, "id", id(change, site));
        element(xml, "title", change.title());
        element(xml, "published", change.publishedAt().toString());
        element(xml, "updated", change.publishedAt().toString());
        link(xml, "alternate", site + TopicPages.permanentAddress(change.slug(), change.number()));
        element(xml, "summary", summary(words, change));
        xml.writeEndElement();
    }

    private static String summary(Words words, Announced change) {
        var kind = words.say("website.changes.kind." + (change.number() == 1 ? "FIRST" : change.kind()));
        return change.note() == null ? kind : "%s: %s".formatted(kind, change.note());
    }

    /** Stays the same when the topic moves to another address: RFC 4151, with the day that RFC asks for. */
    private static String id(Announced change, String site) {
        return "tag:%s,2026:topic/%s/%d".formatted(URI.create(site).getHost(), change.topic(), change.number());
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String relation, String address) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("href", address);
    }
}
