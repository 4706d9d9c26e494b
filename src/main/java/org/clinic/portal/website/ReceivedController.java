package org.clinic.portal.website;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import org.clinic.portal.base.clinic.Clinic;
import org.clinic.portal.inquiry.Reference;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;

/** Thanks those who sent something, and says what happens next. */
@Controller
class ReceivedController {

    private final Receipts receipts;
    private final Pages pages;
    private final Clinic clinic;

    ReceivedController(Receipts receipts, Pages pages, Clinic clinic) {
        this.receipts = receipts;
        this.pages = pages;
        this.clinic = clinic;
    }

    /**
     * Shows the reference it is given, and what its receipt says: it does not tell whether there is an inquiry of that
     * reference.
     */
    @GetMapping(ReceivedAddress.PATH)
    ResponseEntity<byte[]> received(HttpServletRequest request) {
        var query = FormFields.ofQuery(request);
        var reference = reference(query.text("ref"));
        var chrome = query.find("lang").map(pages::chrome).orElseGet(() -> pages.chrome(clinic.language()));
        var calls = query.find("call").isPresent();
        var parameters = new HashMap<String, Object>(
                Map.of("chrome", chrome, "reference", reference.toString(), "calls", calls));
        receipts.read(reference, query.text("receipt"))
                .ifPresent(receipt -> parameters.put("follows", WhatFollows.of(receipt, calls, chrome.words())));
        return pages.render(chrome, "received", parameters).once(HttpStatus.OK);
    }

    private static Reference reference(String text) {
        try {
            return new Reference(text);
        } catch (IllegalArgumentException notOne) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, notOne);
        }
    }
}
