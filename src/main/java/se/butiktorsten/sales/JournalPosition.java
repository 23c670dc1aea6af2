package se.butiktorsten.sales;

import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where a row stands: in which till's journal, at which place. What JPA finds one by. */
class JournalPosition implements Serializable {

    private static final long serialVersionUID = 1L;

    String tillCode = "";
    long number;

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof JournalPosition there && there.tillCode.equals(tillCode) && there.number == number;
    }

    @Override
    public int hashCode() {
        return Objects.hash(tillCode, number);
    }

    JournalPosition() {} // for JPA
}
