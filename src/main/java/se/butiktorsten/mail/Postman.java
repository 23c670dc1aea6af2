package se.butiktorsten.mail;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Looks into the outbox every few seconds and sends what is due, one letter after the other. Where mail was switched off, what
 * is still there grows old and is given up like everything that finds no server.
 */
@Singleton
@Startup
@DependsOn("Database")
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class Postman {

    @Inject
    MailSettings settings;

    @Inject
    Outbox outbox;

    @Inject
    Delivery delivery;

    private final AtomicBoolean isOut = new AtomicBoolean();

    /** One round, unless the one before is not over. */
    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void round() {
        if (!isOut.compareAndSet(false, true)) {
            return;
        }
        try {
            for (UUID id : outbox.due()) {
                Optional<LetterInHand> letter = outbox.take(id);
                if (letter.isPresent()) {
                    outbox.note(letter.get(), settings.isOn() ? delivery.send(letter.get()) : Trouble.NO_SERVER);
                }
            }
        } finally {
            isOut.set(false);
        }
    }
}
