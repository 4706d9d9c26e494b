package org.clinic.portal.start;

/**
 * What is begun with: tells a Java that is too old what it needs to be, instead of failing over the first class it cannot
 * read. The build compiles it for the oldest Java that reads the jar's launcher.
 */
public final class AnyJava {

    private static final int NEEDED = 25;

    private AnyJava() {}

    public static void main(String[] arguments) throws Throwable {
        int present = Runtime.version().feature();
        if (present < NEEDED) {
            System.err.println("Clinic Portal cannot start: it needs Java " + NEEDED + " or newer, and "
                    + System.getProperty("java.home") + " is Java " + present);
            System.exit(1);
        }
        Start.main(arguments);
    }
}
