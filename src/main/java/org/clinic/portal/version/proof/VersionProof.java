package org.clinic.portal.version.proof;

import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import javax.sql.DataSource;
import org.clinic.portal.audit.AuditFilter;
import org.clinic.portal.audit.AuditSearch;
import org.clinic.portal.audit.AuditTrail;
import org.clinic.portal.base.security.CurrentAccount;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.version.Verification;
import org.clinic.portal.version.VersionVerifier;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Has all versions verified, and knows when that was done last, on whichever node. */
@Service
@PreAuthorize("hasRole('" + Roles.ADMIN + "')")
public class VersionProof {

    private static final String VERIFIED = "version.verify";

    /** Longer than any other answer of the database may take; one piece takes milliseconds. */
    private static final int LONGEST_ANSWER_MILLIS = 60_000;

    private final DataSource database;
    private final AuditTrail audit;
    private final AuditSearch search;
    private final CurrentAccount current;

    VersionProof(DataSource database, AuditTrail audit, AuditSearch search, CurrentAccount current) {
        this.database = database;
        this.audit = audit;
        this.search = search;
        this.current = current;
    }

    /**
     * Verifies all versions, for some seconds, in which it holds a connection.
     *
     * @param progress is told now and then how many hold
     */
    public Verification verify(IntConsumer progress) {
        try (var connection = database.getConnection()) {
            connection.setNetworkTimeout(Runnable::run, LONGEST_ANSWER_MILLIS);
            var verification = VersionVerifier.verify(connection, Set.of(), null, progress);
            audit.record(VERIFIED, current.get(), detail(verification));
            return verification;
        } catch (SQLException failed) {
            throw new DataAccessResourceFailureException("The versions cannot be read", failed);
        }
    }

    private static Map<String, ?> detail(Verification verification) {
        return switch (verification) {
            case Verification.Holds holds -> Map.of("versions", holds.versions(), "sha256", holds.sha256());
            case Verification.Broken broken ->
                Map.of("broken", broken.number(), "topic", broken.topic().toString(), "versions", broken.versions());
            case Verification.Shortened shortened -> Map.of("versions", shortened.versions());
        };
    }

    /** When that was done last, and by whom. */
    public Optional<Verified> last() {
        var ofVersions = new AuditFilter(
                Optional.empty(), Optional.of("version"), Optional.empty(), Optional.empty(), Optional.empty());
        return search.find(ofVersions, null, 1).stream()
                .map(entry -> new Verified(entry.at(), entry.actorName()))
                .findFirst();
    }
}
