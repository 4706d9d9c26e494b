package org.clinic.portal.redirect;

/** A redirect that marketing has added, with where it leads by now and how often somebody came by it. */
public record OwnRedirect(Redirect redirect, Destination to, MonthlyHits hits) {}
