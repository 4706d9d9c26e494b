package org.clinic.portal.asked;

/** The form of some topic asks something else on this node: told once {@link TopicForms} knows it. */
public record TopicFormsChanged() {}
