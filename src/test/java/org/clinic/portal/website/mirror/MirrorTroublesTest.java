package org.clinic.portal.website.mirror;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.base.security.SignedInAccount;
import org.clinic.portal.testing.People;
import org.clinic.portal.testing.PortalTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
class MirrorTroublesTest {

    private final Path folder = Path.of("/srv/mirror-" + UUID.randomUUID());

    @Autowired
    private MirrorTroubles troubles;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    private SignedInAccount ada;
    private SignedInAccount tom;

    @BeforeEach
    void hire() {
        ada = active("Ada Moss", Roles.ADMIN);
        tom = active("Tom Reyes", Roles.COORDINATOR);
    }

    private SignedInAccount active(String name, String role) {
        var account = people.account(name + " " + UUID.randomUUID(), role);
        // Whoever has no password yet was only invited.
        jdbc.sql("update account set password_hash = '$argon2id$none that fits', changed_at = now() where id = ?")
                .param(account.id().id())
                .update();
        return account;
    }

    @AfterEach
    void itIsOver() {
        troubles.written(folder);
    }

    @Test
    void administratorsHearOnceThatAFolderCannotBeWrittenAndOnceThatItCanAgain() {
        troubles.failed(folder, new IOException("No space left on device"));
        troubles.failed(folder, new IOException("Still no space left on device"));
        assertThat(told(ada)).containsExactly("mirror.failed");
        assertThat(health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(health().getDetails()).containsEntry("seen", "IOException: Still no space left on device");

        troubles.written(folder);
        troubles.written(folder);

        assertThat(told(ada)).containsExactly("mirror.failed", "mirror.works");
        assertThat(told(tom)).isEmpty();
        assertThat(health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void whatALongExceptionSaysIsCutAndWhatHasNoWordsIsNamed() {
        troubles.failed(folder, new IOException("x".repeat(1000)));
        assertThat(troubles.of(folder).orElseThrow().seen()).hasSize(300);

        troubles.failed(folder, new IllegalStateException());
        assertThat(troubles.of(folder).orElseThrow().seen()).isEqualTo("IllegalStateException: ");
    }

    @Test
    void ofANodeThatWasTakenDownNobodyReadsAfterAnHour() {
        troubles.failed(folder, new IOException("No space left on device"));
        jdbc.sql("""
                        update mirror_trouble set since = since - interval '2 hours',
                            tried_at = tried_at - interval '61 minutes' where place like '%' || ?""").param(folder.toString()).update();

        assertThat(troubles.of(folder)).isEmpty();
    }

    private Health health() {
        var settings = new MirrorSettings(URI.create("https://clinic.example"), new MirrorSettings.Place(folder));
        return new MirrorHealth(troubles, settings).health();
    }

    private List<String> told(SignedInAccount account) {
        return jdbc.sql("select kind from notification where account_id = ? order by made_at, id")
                .param(account.id().id())
                .query((row, _) -> row.getString("kind"))
                .list();
    }
}
