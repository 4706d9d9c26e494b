package org.clinic.portal.website;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Collectors;
import org.clinic.portal.version.PublishedTopics;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.HtmlUtils;

/** Tells search engines what there is to read, and what is none of their business. */
@Controller
class MachinePages {

    private static final MediaType PLAIN = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);
    private static final MediaType XML = new MediaType(MediaType.APPLICATION_XML, StandardCharsets.UTF_8);

    /** RFC 9116 asks for less than a year; who reads it a quarter late still does. */
    private static final Duration CONTACT_HOLDS = Duration.ofDays(180);

    private final PublishedTopics topics;
    private final Clock clock;
    private final Pages pages;
    private final @Nullable URI securityContact;

    /** @param securityContact where somebody tells of a weakness, as mailto:, https: or tel: */
    MachinePages(
            PublishedTopics topics,
            Clock clock,
            Pages pages,
            @Value("${portal.security-contact:#{null}}") @Nullable URI securityContact) {
        this.topics = topics;
        this.clock = clock;
        this.pages = pages;
        this.securityContact = securityContact;
    }

    /** After RFC 9116; there is none where nobody was named. */
    @GetMapping("/.well-known/security.txt")
    ResponseEntity<String> security() {
        return answer(PLAIN, securityText().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
    }

    Optional<String> securityText() {
        return Optional.ofNullable(securityContact).map(contact ->
                """
                Contact: %s
                Expires: %s
                Preferred-Languages: en, es
                Canonical: %s/.well-known/security.txt
                """.formatted(contact, clock.instant().plus(CONTACT_HOLDS).truncatedTo(ChronoUnit.DAYS), site()));
    }

    @GetMapping("/robots.txt")
    ResponseEntity<String> robots() {
        return answer(PLAIN, robotsText());
    }

    String robotsText() {
        return """
                User-agent: *
                Disallow: /staff
                Disallow: /inquiries
                Disallow: /search
                Sitemap: %s/sitemap.xml
                """.formatted(site());
    }

    @GetMapping("/sitemap.xml")
    ResponseEntity<String> sitemap() {
        return answer(XML, sitemapText());
    }

    String sitemapText() {
        var site = HtmlUtils.htmlEscapeDecimal(site());
        return topics.live().stream()
                .map(topic -> "<url><loc>%s/topics/%s</loc><lastmod>%s</lastmod></url>"
                        .formatted(site, topic.slug(), topic.publishedAt()))
                .collect(Collectors.joining("\n", """
                        <?xml version="1.0" encoding="UTF-8"?>
                        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                        """, "\n</urlset>\n"));
    }

    /** These name the host that was asked, so nothing between us and the reader may keep them for another. */
    private static ResponseEntity<String> answer(MediaType type, String text) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .body(text);
    }

    private String site() {
        return pages.whole("");
    }
}
