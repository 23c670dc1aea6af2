package se.butiktorsten.it;

/** The servers that all test classes of a run share, started when the first of them asks. They end with the run. */
public final class Servers {

    private static TorstenServer derby;
    private static TorstenServer postgres;

    private Servers() {}

    /** With the demonstration's world, on Derby. */
    public static synchronized TorstenServer derby() {
        if (derby == null) {
            derby = TorstenServer.onDerby(true);
        }
        return derby;
    }

    /** With the demonstration's world, on PostgreSQL. */
    public static synchronized TorstenServer postgres() {
        if (postgres == null) {
            postgres = TorstenServer.onPostgres(true);
        }
        return postgres;
    }

    /** Both, for tests that hold on either database: {@code @ParameterizedTest @EnumSource Servers.On}. */
    public enum On {
        DERBY,
        POSTGRES;

        public TorstenServer server() {
            return this == DERBY ? derby() : postgres();
        }
    }
}
