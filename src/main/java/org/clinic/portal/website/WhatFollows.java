package org.clinic.portal.website;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happens, or has happened, to what somebody sent: one step after the other, with when.
 *
 * @param zone says by which clocks
 */
public record WhatFollows(List<Step> steps, String zone) {

    /** @param explained in smaller letters */
    public record Step(String what, @Nullable String explained, boolean isDone) {}

    /** @param calls whether it is for the visitor to get in touch */
    static WhatFollows of(Receipt receipt, boolean calls, Words words) {
        var promise = receipt.promise();
        return new WhatFollows(
                calls ? callsUs(receipt, words) : hearsFromUs(receipt, words),
                words.say("website.received.zone", words.offset(promise.by())));
    }

    private static List<Step> callsUs(Receipt receipt, Words words) {
        return List.of(
                received(receipt, null, words),
                new Step(words.say("website.received.you-call"), hours(receipt, words), false));
    }

    private static List<Step> hearsFromUs(Receipt receipt, Words words) {
        var steps = new ArrayList<Step>();
        steps.add(received(receipt, hours(receipt, words), words));
        var by = words.soon(receipt.promise().by());
        steps.add(new Step(words.say("website.received.by", by), words.say(way(receipt)), false));
        if (!receipt.byMail()) {
            steps.add(new Step(
                    words.say("website.received.missed"), words.say("website.received.missed.explained"), false));
        }
        return steps;
    }

    private static Step received(Receipt receipt, @Nullable String explained, Words words) {
        var at = words.soon(receipt.promise().received());
        return new Step(words.say("website.received.at", at), explained, true);
    }

    private static String hours(Receipt receipt, Words words) {
        var promise = receipt.promise();
        return promise.isOpen()
                ? words.say("website.received.open")
                : words.say("website.received.closed", words.soon(promise.opens()));
    }

    private static String way(Receipt receipt) {
        if (receipt.byMail()) {
            return "website.received.by.mail";
        }
        return receipt.atHours() ? "website.received.by.hours" : "website.received.by.phone";
    }
}
