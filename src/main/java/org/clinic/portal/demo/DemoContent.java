package org.clinic.portal.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.clinic.portal.account.DemoAccounts;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.base.security.SignedInAccount;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.topic.demo.DemoTopic;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Fills the database of a demonstration, once, through the services that people use. */
@Component
@Order(0)
@ConditionalOnBooleanProperty("portal.demo")
class DemoContent implements ApplicationRunner {

    private final DemoAccounts accounts;
    private final DemoTopic topic;
    private final DemoWords words;
    private final DemoInquiries inquiries;
    private final DemoDesk desk;
    private final DemoReaders readers;
    private final JsonMapper json;

    DemoContent(
            DemoAccounts accounts,
            DemoTopic topic,
            DemoWords words,
            DemoInquiries inquiries,
            DemoDesk desk,
            DemoReaders readers,
            JsonMapper json) {
        this.accounts = accounts;
        this.topic = topic;
        this.words = words;
        this.inquiries = inquiries;
        this.desk = desk;
        this.readers = readers;
        this.json = json;
    }

    /** Adds the content unless there is any topic already, which is never deleted. */
    @Override
    public void run(ApplicationArguments arguments) {
        var script = read("demo/topic.json", DemoTopic.Script.class);
        as(Roles.MARKETING, () -> {
            topic.publish(script).ifPresent(id -> {
                words.explain(read("demo/words.json", DemoWords.Script.class));
                as(Roles.COORDINATOR, () -> askAndAnswer(id));
            });
        });
    }

    private void askAndAnswer(TopicId id) {
        inquiries.receive(id, read("demo/inquiries.json", DemoInquiries.Script.class));
        share();
        readers.speak(id);
    }

    /** One of the coordinators is away, and another one stands in. */
    private void share() {
        var rosa = accounts.person(Roles.COORDINATOR);
        var tom = accounts.colleagues().getFirst();
        var ines = accounts.colleagues().getLast();
        desk.give(List.of("Grace Lim", "Vera Antonova"), ines);
        desk.give(List.of("Luis Ortega"), tom);
        as(ines, () -> desk.leave(tom));
        as(Roles.COORDINATOR, () -> desk.mark(List.of("Luis Ortega", "Peter Vance"), "Grace Lim"));
        as(Roles.ADMIN, () -> desk.setDuty(rosa, tom));
    }

    private void as(String role, Runnable what) {
        as(accounts.person(role), what);
    }

    private static void as(SignedInAccount account, Runnable what) {
        var before = SecurityContextHolder.getContext();
        SecurityContextHolder.setContext(new SecurityContextImpl(authentication(account)));
        try {
            what.run();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    private static UsernamePasswordAuthenticationToken authentication(SignedInAccount account) {
        var authorities = account.roles().stream().map(role -> "ROLE_" + role).toArray(String[]::new);
        return UsernamePasswordAuthenticationToken.authenticated(
                account, null, AuthorityUtils.createAuthorityList(authorities));
    }

    private <T> T read(String file, Class<T> type) {
        try (var stream = new ClassPathResource(file).getInputStream()) {
            return json.readValue(stream, type);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
