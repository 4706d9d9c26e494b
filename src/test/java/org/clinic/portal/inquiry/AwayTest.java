package org.clinic.portal.inquiry;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.clinic.portal.base.security.AccountId;
import org.clinic.portal.base.security.NamedAccount;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AwayTest {

    private static final NamedAccount INES = new NamedAccount(new AccountId(), "Ines Duarte");
    private static final NamedAccount ROSA = new NamedAccount(new AccountId(), "Rosa Campos");
    private static final NamedAccount TOM = new NamedAccount(new AccountId(), "Tom Reyes");

    @Test
    void whoIsThereIsStoodInForByNobody() {
        var away = new Away(List.of(absence(INES, TOM)));

        assertThat(away.standInFor(TOM.id())).isEmpty();
        assertThat(away.of(TOM.id())).isEmpty();
        assertThat(away.of(INES.id())).isPresent();
    }

    @Test
    void whoStandsInForSomebodyWhoStandsInStandsInForBoth() {
        var away = new Away(List.of(absence(ROSA, TOM), absence(INES, ROSA)));

        assertThat(away.standInFor(INES.id())).contains(TOM);
        assertThat(away.standInFor(ROSA.id())).contains(TOM);
        assertThat(away.stoodInForBy(TOM.id())).extracting(Absence::who).containsExactly(INES, ROSA);
        assertThat(away.stoodInForBy(ROSA.id())).isEmpty();
    }

    @Test
    void whereTwoStandInForEachOtherNobodyDoes() {
        var away = new Away(List.of(absence(INES, ROSA), absence(ROSA, INES), absence(TOM, INES)));

        assertThat(away.standInFor(INES.id())).isEmpty();
        assertThat(away.standInFor(ROSA.id())).isEmpty();
        assertThat(away.standInFor(TOM.id())).isEmpty();
    }

    @Test
    void aChainThatEndsInNobodyIsNobody() {
        var away = new Away(List.of(absence(INES, ROSA), absence(ROSA, null)));

        assertThat(away.standInFor(INES.id())).isEmpty();
    }

    private static Absence absence(NamedAccount who, @Nullable NamedAccount standIn) {
        var now = Instant.parse("2026-11-30T12:00:00Z");
        return new Absence(UUID.randomUUID(), who, standIn, now, now.plusSeconds(60));
    }
}
