package org.clinic.portal.base.clinic;

import org.clinic.portal.base.digest.Sha256;

/** The picture that stands for the clinic, as it was written anew: nothing is in it but what is drawn. */
public final class ClinicMark {

    private final Kind kind;
    private final byte[] content;
    private final Sha256 hash;

    /** What it is written in. */
    public enum Kind {
        SVG,
        PNG
    }

    public ClinicMark(Kind kind, byte[] content) {
        this.kind = kind;
        this.content = content.clone();
        this.hash = Sha256.of(content);
    }

    public Kind kind() {
        return kind;
    }

    public byte[] content() {
        return content.clone();
    }

    public Sha256 hash() {
        return hash;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ClinicMark mark && mark.hash.equals(hash);
    }

    @Override
    public int hashCode() {
        return hash.hashCode();
    }
}
