package org.clinic.portal.website.serving;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * An answer that is the same for everybody who asks, as bytes in each coding that makes it smaller. Who has one of them
 * already is told so, whichever it is, as long as it is one that they take.
 */
public final class KeptAnswer {

    private static final MediaType SVG = MediaType.valueOf("image/svg+xml");

    private final Codings codings;
    private final String type;
    private final boolean inCodings;
    private final List<Header> headers;
    private final AtomicBoolean brotliWanted = new AtomicBoolean();

    /** Those that are there already, the smallest last. */
    private volatile List<Representation> representations;

    /** @param answer with its type, with how long who may keep it, and with what it depends on beside the coding */
    public KeptAnswer(Codings codings, ResponseEntity<byte[]> answer) {
        var said = answer.getHeaders();
        var contentType = Objects.requireNonNull(said.getContentType());
        this.codings = codings;
        type = contentType.toString();
        inCodings = contentType.getType().equals("text") || contentType.equalsTypeAndSubtype(SVG);
        headers = headers(said, inCodings);
        representations = List.of(Representation.of(Objects.requireNonNull(answer.getBody()), Coding.PLAIN));
        if (inCodings) {
            add(Codings.gzip(bytes()), Coding.GZIP);
        }
    }

    private static List<Header> headers(HttpHeaders said, boolean inCodings) {
        var vary = new ArrayList<>(said.getVary());
        if (inCodings) {
            vary.add(HttpHeaders.ACCEPT_ENCODING);
        }
        var headers = new ArrayList<Header>();
        headers.add(Header.of(HttpHeaders.CACHE_CONTROL, Objects.requireNonNull(said.getCacheControl())));
        if (!vary.isEmpty()) {
            headers.add(Header.of(HttpHeaders.VARY, String.join(", ", vary)));
        }
        var policy = said.getFirst(ContentPolicy.NAME);
        headers.add(Header.of(ContentPolicy.NAME, policy == null ? ContentPolicy.NO_STYLES.inHeader() : policy));
        return List.copyOf(headers);
    }

    /** Unless it is no smaller than what is there. */
    void add(byte[] compressed, Coding coding) {
        var known = representations;
        if (compressed.length < known.getLast().bytes().length) {
            var more = new ArrayList<>(known);
            more.add(Representation.of(compressed, coding));
            representations = List.copyOf(more);
        }
    }

    /** For whoever answers through Spring: the same as is given ahead of it. */
    public ResponseEntity<byte[]> to(HttpServletRequest request) {
        var known = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        var chosen = choose(request.getHeader(HttpHeaders.ACCEPT_ENCODING), known);
        var isKnown = chosen.isKnownBy(known);
        var answer = ResponseEntity.status(isKnown ? HttpStatus.NOT_MODIFIED : HttpStatus.OK);
        headers.forEach(header -> answer.header(header.name(), header.value()));
        answer.header(chosen.tag().name(), chosen.tag().value());
        if (isKnown) {
            return answer.build();
        }
        var coding = chosen.coding().header();
        if (coding != null) {
            answer.header(coding.name(), coding.value());
        }
        return answer.header(HttpHeaders.CONTENT_TYPE, type).body(chosen.bytes());
    }

    /** What they have already of what they take; or else what they take most gladly, of that the smallest. */
    Representation choose(@Nullable String acceptEncoding, @Nullable String ifNoneMatch) {
        var accepted = AcceptedCodings.of(acceptEncoding);
        if (accepted.brotli() > 0) {
            wantBrotli();
        }
        var there = representations;
        var best = there.getFirst();
        int weight = 0;
        for (var each : there) {
            int theirs = accepted.weight(each.coding());
            if (theirs > 0 && each.isNamedIn(ifNoneMatch)) {
                return each;
            }
            if (theirs > 0 && theirs >= weight) {
                best = each;
                weight = theirs;
            }
        }
        return best;
    }

    private void wantBrotli() {
        if (inCodings && !brotliWanted.get() && brotliWanted.compareAndSet(false, true)) {
            brotliWanted.set(codings.addBrotli(this));
        }
    }

    String type() {
        return type;
    }

    /** Of each answer, also of one without bytes. */
    List<Header> headers() {
        return headers;
    }

    /** As they are, in no coding. */
    public byte[] bytes() {
        return representations.getFirst().bytes();
    }
}
