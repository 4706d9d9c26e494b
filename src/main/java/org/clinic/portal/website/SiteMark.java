package org.clinic.portal.website;

/**
 * Says above a page that it is not of the site as visitors read it now, but of it at another moment or with a release: in
 * that alone, and in where its links lead, it differs from what they read then. The text is what was published. What is
 * around it are the words and the look of today, those of the form included; how the form read that stood beside a version
 * is in the version's record, from where it could be shown instead.
 *
 * @param text which site it is of
 * @param back leads to the portal, where another one can be chosen
 * @param way the words of that link
 */
public record SiteMark(String text, String back, String way) {}
