package org.clinic.portal.website;

import org.clinic.portal.base.clinic.Clinic;

/**
 * What is around the content of every page, in the page's language.
 *
 * @param home the address of the list of topics, in the page's language
 * @param style the address of the stylesheet
 * @param mark the address of the clinic's mark
 */
public record Chrome(Words words, Clinic clinic, String home, String style, String mark) {}
