package se.butiktorsten.sales;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.shared.SwedishTime;

/** That somebody showed, with their short code, that they stand at a till: the last time, and what they may take off. */
@Entity
@Table(name = "till_cashier")
@IdClass(TillCashier.Key.class)
class TillCashier {

    /** At which till, and who. */
    static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        String tillCode = "";
        String login = "";

        Key(String tillCode, String login) {
            this.tillCode = tillCode;
            this.login = login;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key there && there.tillCode.equals(tillCode) && there.login.equals(login);
        }

        @Override
        public int hashCode() {
            return Objects.hash(tillCode, login);
        }

        Key() {} // for JPA
    }

    @Id
    @Column(name = "till_code", updatable = false)
    private String tillCode;

    @Id
    @Column(name = "login", updatable = false)
    private String login;

    @Column(name = "signed_on_at")
    private LocalDateTime signedOnAtUtc;

    @Column(name = "discount_most")
    private int discountMost;

    TillCashier(String tillCode, String login, Instant at, int discountMost) {
        this.tillCode = tillCode;
        this.login = login;
        this.signedOnAtUtc = SwedishTime.stored(at);
        this.discountMost = discountMost;
    }

    void again(Instant at, int most) {
        signedOnAtUtc = SwedishTime.stored(at);
        discountMost = most;
    }

    Instant signedOnAt() {
        return SwedishTime.moment(signedOnAtUtc);
    }

    /** In per cent of the full price. */
    int discountMost() {
        return discountMost;
    }

    @Override
    public String toString() {
        return "TillCashier " + tillCode;
    }

    protected TillCashier() {} // for JPA
}
