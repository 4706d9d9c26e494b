package org.clinic.portal.website;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.clinic.portal.version.PublishedTopics;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.HtmlUtils;

/** Tells search engines what there is to read, and what is none of their business. */
@Controller
class MachinePages {

    private static final MediaType PLAIN = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);
    private static final MediaType XML = new MediaType(MediaType.APPLICATION_XML, StandardCharsets.UTF_8);

    private final PublishedTopics topics;

    MachinePages(PublishedTopics topics) {
        this.topics = topics;
    }

    @GetMapping("/robots.txt")
    ResponseEntity<String> robots() {
        return answer(PLAIN, """
                User-agent: *
                Disallow: /staff
                Disallow: /inquiries
                Sitemap: %s/sitemap.xml
                """.formatted(site()));
    }

    @GetMapping("/sitemap.xml")
    ResponseEntity<String> sitemap() {
        var site = HtmlUtils.htmlEscapeDecimal(site());
        return answer(
                XML,
                topics.live().stream()
                        .map(topic -> "<url><loc>%s/topics/%s</loc><lastmod>%s</lastmod></url>"
                                .formatted(site, topic.slug(), topic.publishedAt()))
                        .collect(Collectors.joining("\n", """
                                <?xml version="1.0" encoding="UTF-8"?>
                                <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                                """, "\n</urlset>\n")));
    }

    /** These name the host that was asked, so nothing between us and the reader may keep them for another. */
    private static ResponseEntity<String> answer(MediaType type, String text) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .body(text);
    }

    private static String site() {
        return ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
    }
}
