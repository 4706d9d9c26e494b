package org.clinic.portal.website;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

class SecondLaneTest {

    private final SecondLane lane = new SecondLane();

    @Test
    void oneAfterTheOtherIsTakenIn() {
        assertThat(lane.take(() -> "one")).contains("one");
        assertThat(lane.take(() -> "two")).contains("two");
    }

    @Test
    void whatFailsKeepsNobodyWaiting() {
        for (int time = 0; time < 100; time++) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> lane.take(() -> {
                        throw new IllegalStateException("Not today");
                    }));
        }

        assertThat(lane.take(() -> "next")).contains("next");
    }

    @Test
    void beyondFiftyNobodyWaits() throws Exception {
        var first = new CountDownLatch(1);
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int number = 0; number < 50; number++) {
                senders.submit(() -> lane.take(() -> {
                    first.await();
                    return true;
                }));
            }
            await().until(() -> lane.waiting() == 49);

            assertThat(lane.take(() -> "too many")).isEmpty();

            first.countDown();
            await().until(() -> lane.take(() -> "later").isPresent());
        } finally {
            first.countDown();
        }
    }
}
