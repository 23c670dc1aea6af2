package se.butiktorsten.world;

import java.util.concurrent.Callable;
import org.eclipse.persistence.logging.AbstractSessionLog;
import org.eclipse.persistence.logging.SessionLog;
import org.eclipse.persistence.logging.SessionLogEntry;
import org.eclipse.persistence.sessions.Session;

/** Counts what is said to the database. */
public final class Statements {

    private Statements() {}

    /** How many statements this work takes, in one transaction. */
    public static int in(World world, Callable<?> work) {
        Counter counter = new Counter();
        world.in(() -> {
            Session session = world.entityManager().unwrap(org.eclipse.persistence.sessions.server.ServerSession.class);
            SessionLog usual = session.getSessionLog();
            session.setSessionLog(counter);
            try {
                return work.call();
            } finally {
                session.setSessionLog(usual);
            }
        });
        return counter.statements;
    }

    private static final class Counter extends AbstractSessionLog {

        private int statements;

        @Override
        public boolean shouldLog(int level, String category) {
            return SessionLog.SQL.equals(category);
        }

        @Override
        public void log(SessionLogEntry entry) {
            if (SessionLog.SQL.equals(entry.getNameSpace()) && entry.getLevel() == SessionLog.FINE) {
                statements++;
            }
        }
    }
}
