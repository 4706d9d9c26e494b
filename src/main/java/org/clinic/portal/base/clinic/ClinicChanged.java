package org.clinic.portal.base.clinic;

/** {@link Clinic} says something else on this node than before; nobody is told unless it already does. */
public record ClinicChanged() {}
