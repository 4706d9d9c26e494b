package org.clinic.portal;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.theme.aura.Aura;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.modulith.Modulithic;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Clinic Portal: a clinic's patient-education content and the inquiries it brings. */
@SpringBootApplication
@EnableScheduling
@Push
@Modulithic(systemName = "Clinic Portal", sharedModules = "base")
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("/styles/tokens.css")
@StyleSheet("/styles/portal.css")
@StyleSheet("/styles/glyphs.css")
@StyleSheet("/styles/topic.css")
@StyleSheet("/styles/notification.css")
public class Application implements AppShellConfigurator {

    public static void main(String[] args) {
        SpringApplication.run(Application.class, args);
    }

    @Bean
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1000));
    }
}
