package se.butiktorsten.shared.db;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.RollbackException;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class ClashTest {

    @Test
    void findsTheLostLockBehindWhateverItIsWrappedIn() {
        Throwable atCommit = new IllegalStateException(new RollbackException(new OptimisticLockException()));

        assertThat(Clash.isBehind(atCommit)).isTrue();
    }

    @Test
    void findsDeadlocksAndTimeOutsOfBothDatabases() {
        for (String state : new String[] {"40001", "40XL1", "40P01", "55P03", "23505"}) {
            assertThat(Clash.isBehind(new PersistenceException(new SQLException("clash", state))))
                    .as(state)
                    .isTrue();
        }
    }

    @Test
    void looksBehindABatch() {
        BatchUpdateException batch = new BatchUpdateException();
        batch.setNextException(new SQLException("duplicate key", "23505"));

        assertThat(Clash.isBehind(new PersistenceException(batch))).isTrue();
    }

    @Test
    void leavesRealMistakesAlone() {
        assertThat(Clash.isBehind(new IllegalStateException())).isFalse();
        assertThat(Clash.isBehind(new SQLException("a check says no", "23514"))).isFalse();
        assertThat(Clash.isBehind(new SQLException())).isFalse();
    }
}
