package org.clinic.portal.website.heartbeat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.clinic.portal.asked.TopicForms;
import org.clinic.portal.base.clinic.AskedField;
import org.clinic.portal.base.clinic.AskedFields;
import org.clinic.portal.base.clinic.Clinic;
import org.clinic.portal.base.outgoing.Outgoing;
import org.clinic.portal.base.outgoing.OwnAddress;
import org.clinic.portal.inquiry.ArrivedInquiries;
import org.clinic.portal.version.PublishedTopic;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Uses the form as a visitor would, over HTTP at the portal's own address, and looks at each step. */
@Component
class Beat {

    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");
    private static final String THANKS = "/inquiries/received?ref=";

    private final Outgoing outgoing;
    private final OwnAddress own;
    private final Marks marks;
    private final ArrivedInquiries arrived;
    private final Clinic clinic;
    private final TopicForms forms;

    Beat(Outgoing outgoing, OwnAddress own, Marks marks, ArrivedInquiries arrived, Clinic clinic, TopicForms forms) {
        this.outgoing = outgoing;
        this.own = own;
        this.marks = marks;
        this.arrived = arrived;
        this.clinic = clinic;
        this.forms = forms;
    }

    /** @throws MissedBeatException at the first step that fails */
    void under(PublishedTopic topic) throws MissedBeatException {
        var path = "/topics/" + topic.slug();
        var page = get(Step.PAGE, path);
        var token = TOKEN.matcher(page.body());
        if (!token.find()) {
            throw new MissedBeatException(Step.TOKEN, "GET %s: no token".formatted(path));
        }
        var answer = post(path + "/inquiries", fields(token.group(1), topic));
        var thanks = answer.headers().firstValue(HttpHeaders.LOCATION).orElse("");
        if (!thanks.startsWith(THANKS)) {
            throw new MissedBeatException(Step.POST, "POST %s/inquiries: leads elsewhere".formatted(path));
        }
        var reference = References.in(URI.create(thanks));
        if (!get(Step.THANKS, thanks).body().contains(reference.value())) {
            throw new MissedBeatException(Step.THANKS, "GET /inquiries/received: no reference");
        }
        if (arrived.has(reference)) {
            throw new MissedBeatException(Step.TAKE_AWAY, "%s is still there".formatted(reference));
        }
    }

    private SequencedMap<String, String> fields(String token, PublishedTopic topic) {
        var language = topic.language();
        var fields = new LinkedHashMap<String, String>();
        fields.put("token", token);
        fields.put("language", language);
        fields.put("subject", "");
        fields.put("name", "Heartbeat");
        fields.put("email", "heartbeat@example.com");
        fields.put("message", "Does this form work?");
        fields.put("consent", "yes");
        asked(topic).shown().stream().filter(AskedField::required).forEach(field -> answer(field, language, fields));
        fields.put(MarkedForms.FIELD, marks.issue());
        return fields;
    }

    private AskedFields asked(PublishedTopic topic) {
        return forms.own(topic.id(), null).orElseGet(() -> clinic.facts().form());
    }

    /** Without what it has to have, a form comes back. */
    private static void answer(AskedField field, String language, Map<String, String> fields) {
        switch (field.kind()) {
            case PHONE -> fields.put("phone", "555-0100");
            case WAY -> fields.put("preferredWay", "EMAIL");
            case TIME -> fields.put("mornings", "yes");
            case LINE, LINES -> fields.put(field.id(), "Heartbeat");
            case ONE -> fields.put(field.id(), field.choices().getFirst().in(language));
            case SEVERAL ->
                fields.put(field.id() + "-00", field.choices().getFirst().in(language));
            case NAME, EMAIL, MESSAGE, LANGUAGE -> {
                // These it always has.
            }
        }
    }

    private HttpResponse<String> get(Step step, String path) throws MissedBeatException {
        var answer = send(step, "GET", path, HttpRequest.newBuilder(address(path)));
        if (answer.statusCode() != HttpStatus.OK.value()) {
            throw missed(step, "GET", path, answer);
        }
        return answer;
    }

    private HttpResponse<String> post(String path, Map<String, String> fields) throws MissedBeatException {
        var body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var request = HttpRequest.newBuilder(address(path))
                .header(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_FORM_URLENCODED_VALUE)
                .POST(BodyPublishers.ofString(body));
        var answer = send(Step.POST, "POST", path, request);
        switch (HttpStatus.resolve(answer.statusCode())) {
            case SEE_OTHER -> requireArrived(path, answer);
            case SERVICE_UNAVAILABLE -> throw missed(Step.STORE, "POST", path, answer);
            case UNPROCESSABLE_CONTENT, TOO_MANY_REQUESTS -> throw missed(Step.JUDGE, "POST", path, answer);
            case null, default -> throw missed(Step.POST, "POST", path, answer);
        }
        return answer;
    }

    private static void requireArrived(String path, HttpResponse<String> answer) throws MissedBeatException {
        var seen = answer.headers().firstValue(MarkedForms.HEADER);
        if (seen.isEmpty()) {
            throw new MissedBeatException(Step.POST, "POST %s: answered by somebody else".formatted(path));
        }
        if (!seen.get().equals(MarkedForms.ARRIVED)) {
            throw new MissedBeatException(Step.JUDGE, "POST %s: kept in quarantine".formatted(path));
        }
    }

    private HttpResponse<String> send(Step step, String method, String path, HttpRequest.Builder request)
            throws MissedBeatException {
        try {
            return outgoing.send(request.build());
        } catch (IOException failed) {
            throw new MissedBeatException(
                    step, "%s %s: %s".formatted(method, path, failed.getClass().getSimpleName()));
        }
    }

    private static MissedBeatException missed(Step step, String method, String path, HttpResponse<String> answer) {
        return new MissedBeatException(step, "%s %s: %d".formatted(method, path, answer.statusCode()));
    }

    private URI address(String path) {
        return URI.create(own.get() + path);
    }
}
