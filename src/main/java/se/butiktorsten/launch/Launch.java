package se.butiktorsten.launch;

/** Where it starts. Compiled for Java 8, alone among all classes, so that it can say that a Java is too old. */
public final class Launch {

    private static final int OLDEST = 17;

    private Launch() {}

    public static void main(String[] args) {
        int version = majorVersion(System.getProperty("java.specification.version", ""));
        if (version < OLDEST) {
            System.err.println("Torsten behöver Java 17 eller nyare, men startades med Java " + version + ".");
            System.err.println("Torsten needs Java 17 or newer but was started with Java " + version + ".");
            System.exit(CannotStart.REFUSED);
        }
        Starter.start();
    }

    /** {@code 1.8} is 8, {@code 17} is 17; what cannot be read counts as too old. */
    static int majorVersion(String specification) {
        String number = specification.startsWith("1.") ? specification.substring(2) : specification;
        try {
            return Integer.parseInt(number);
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
