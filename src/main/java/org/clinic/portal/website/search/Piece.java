package org.clinic.portal.website.search;

/** A part of a text: as it stands, or marked as what was looked for. */
public record Piece(String text, boolean marked) {}
