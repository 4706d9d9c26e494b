package org.clinic.portal.inquiry;

import org.jspecify.annotations.Nullable;

/**
 * The text that somebody had read before they wrote.
 *
 * @param address the path at which this very text stays, from the root of the site and with the section as fragment
 * @param heading of the section, absent for the whole version
 * @param text in plain words, without markup
 * @param live whether visitors still get this version
 */
public record ReadText(
        String address, String title, int version, @Nullable String heading, String text, boolean live) {}
