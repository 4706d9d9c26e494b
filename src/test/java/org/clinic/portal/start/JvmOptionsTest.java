package org.clinic.portal.start;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class JvmOptionsTest {

    private static final Path CACHE = Path.of("portal.aot");

    @Test
    void whatThePersonWhoStartsItSaysComesLastAndSoCounts() {
        var options = JvmOptions.using(CACHE, List.of("-Xmx2g", "-XX:-UseCompactObjectHeaders"));

        assertThat(options).endsWith("-Xmx2g", "-XX:-UseCompactObjectHeaders").contains("-XX:AOTCache=portal.aot");
    }

    @Test
    void whoeverNamesACollectorHasALargeServer() {
        assertThat(JvmOptions.fitting(List.of("-XX:+UseG1GC")))
                .contains("-XX:+UseG1GC")
                .doesNotContain("-XX:+UseSerialGC", "-Xms64m");
        assertThat(JvmOptions.fitting(List.of())).contains("-XX:+UseSerialGC", "-Xms64m");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-agentlib:jdwp=transport=dt_socket,server=y,address=5005",
                "-javaagent:watch.jar",
                "-XX:AOTCache=mine.aot",
                "-XX:AOTMode=off",
                "-Xshare:off"
            })
    void whoeverWatchesTheJvmOrHasACacheOfTheirOwnIsLeftAlone(String option) {
        assertThat(JvmOptions.wantToBeLeftAlone(List.of("-Xmx1g", option))).isTrue();
        assertThat(JvmOptions.wantToBeLeftAlone(List.of("-Xmx1g"))).isFalse();
    }
}
