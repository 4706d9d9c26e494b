package org.clinic.portal.notification;

/** A kind of notification that somebody is sent, or can be sent again. */
public record NotificationChoice(String kind, boolean wanted) {}
