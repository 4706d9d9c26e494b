package org.clinic.portal.inquiry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.testing.People;
import org.clinic.portal.testing.PortalModuleTest;
import org.clinic.portal.testing.SignedInAs;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContext;

import static org.assertj.core.api.Assertions.assertThat;

/** Two coordinators who want the same inquiries at the same moment. */
@PortalModuleTest
@SignedInAs(Roles.COORDINATOR)
class ClaimsTest {

    private static final int INQUIRIES = 50;
    private static final int ROUNDS = 20;

    @Autowired
    ContactDesk desk;

    @Autowired
    InquiryService inquiries;

    @Autowired
    NextSteps steps;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Test
    void ofAThousandRacedClaimsEachHasOneWinnerAndTheLoserLearnsWho() throws Exception {
        var topic = PublishedTopic.publish(
                jdbc, people.account("Mara Klein", Roles.MARKETING).id());
        var rosa = people.context("Rosa Campos", Roles.COORDINATOR);
        var tom = people.context("Tom Reyes", Roles.COORDINATOR);
        List<InquiryDetail> seen = IntStream.range(0, INQUIRIES)
                .mapToObj(number -> received(Submissions.about(topic.id(), "Harold Whitman")))
                .toList();

        for (int round = 0; round < ROUNDS; round++) {
            var winners = new ConcurrentHashMap<InquiryId, List<String>>();
            var losers = new ConcurrentHashMap<InquiryId, String>();
            race(seen, Map.of("Rosa Campos", rosa, "Tom Reyes", tom), winners, losers);

            var now = new ArrayList<InquiryDetail>();
            for (var inquiry : seen) {
                var stored = inquiries.open(inquiry.id()).orElseThrow();
                assertThat(winners.get(inquiry.id())).as("who got it").containsExactly(stored.assigneeName());
                assertThat(losers.get(inquiry.id()))
                        .as("of whom the other heard")
                        .isEqualTo(stored.assigneeName());
                now.add(steps.takeBack(stored.id(), stored.revision()));
            }
            seen = now;
        }
    }

    /** Both begin each inquiry together. */
    private void race(
            List<InquiryDetail> seen,
            Map<String, SecurityContext> coordinators,
            Map<InquiryId, List<String>> winners,
            Map<InquiryId, String> losers)
            throws Exception {
        var together = new CyclicBarrier(coordinators.size());
        try (var threads = Executors.newFixedThreadPool(coordinators.size())) {
            var races = coordinators.entrySet().stream()
                    .<Callable<Void>>map(each -> () -> {
                        for (var inquiry : seen) {
                            together.await();
                            people.as(each.getValue(), () -> claim(inquiry, each.getKey(), winners, losers));
                        }
                        return null;
                    })
                    .toList();
            for (var race : threads.invokeAll(races)) {
                race.get();
            }
        }
    }

    private boolean claim(
            InquiryDetail seen, String me, Map<InquiryId, List<String>> winners, Map<InquiryId, String> losers) {
        try {
            inquiries.assignToMe(seen.id(), seen.revision());
            winners.computeIfAbsent(seen.id(), _ -> new ArrayList<>()).add(me);
            return true;
        } catch (OptimisticLockingFailureException tooLate) {
            losers.put(
                    seen.id(),
                    String.valueOf(inquiries.open(seen.id()).orElseThrow().assigneeName()));
            return false;
        }
    }

    private InquiryDetail received(Submission submission) {
        var reference = desk.receive(submission);
        var found = inquiries.search(new InquiryFilter(InquiryScope.ALL, reference.value()), null, 1);
        return inquiries.open(found.getFirst().id()).orElseThrow();
    }
}
