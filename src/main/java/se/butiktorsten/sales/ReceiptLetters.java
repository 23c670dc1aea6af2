package se.butiktorsten.sales;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.butiktorsten.identity.Actor;
import se.butiktorsten.identity.OpenTo;
import se.butiktorsten.identity.Role;
import se.butiktorsten.mail.Letter;
import se.butiktorsten.mail.LetterDraft;
import se.butiktorsten.mail.MailAddress;
import se.butiktorsten.mail.MailRoom;
import se.butiktorsten.mail.MailSettings;
import se.butiktorsten.mail.Purpose;
import se.butiktorsten.shared.Money;
import se.butiktorsten.shared.NotFound;
import se.butiktorsten.shared.ShopSign;
import se.butiktorsten.shared.db.RetryOnClash;
import se.butiktorsten.shared.web.Language;

/**
 * Receipts by e-mail: the first letter is the receipt itself, the next one its copy, marked KOPIA and noted in the till's
 * journal like a printed one. There is one copy at most, on paper or by e-mail. A letter that did not get through counts
 * for nothing, so an address that was misheard is simply asked for again.
 */
@ApplicationScoped
@Transactional
@RetryOnClash
public class ReceiptLetters {

    @Inject
    Clock clock;

    @Inject
    Tills tills;

    @Inject
    Sales sales;

    @Inject
    Journal journal;

    @Inject
    TillDesk desk;

    @Inject
    MailRoom room;

    @Inject
    MailSettings settings;

    @Inject
    ShopSign sign;

    /**
     * Mails a receipt. The same id again is the same letter.
     *
     * @param id made by whoever asks
     * @param language what the receipt is written in
     * @throws NotFound if there is no such receipt, or it comes from a till that never sold here
     * @throws CopyGiven if it was mailed, and its copy was given
     * @throws se.butiktorsten.mail.NoMail if no mail server is set
     * @throws se.butiktorsten.shared.SentBefore if another receipt was mailed under this id
     */
    @OpenTo(Role.SHOP_STAFF)
    public Letter mail(Actor by, UUID saleId, UUID id, MailAddress to, Language language) {
        Sale receipt = sales.find(saleId).orElseThrow(() -> new NotFound("receipt", saleId));
        if (!isOfALiveTill(receipt)) {
            throw new NotFound("till", receipt.tillCode());
        }
        // Two letters of one receipt come one after the other.
        tills.hold(receipt.tillCode());
        List<Letter> before = room.about(by, place(saleId));
        Optional<Letter> same =
                before.stream().filter(letter -> letter.id().equals(id)).findFirst();
        if (same.isPresent()) {
            return same.get();
        }
        LetterKind kind = next(receipt, before).orElseThrow(() -> new CopyGiven(receipt));
        if (kind == LetterKind.COPY) {
            desk.note(
                    by,
                    new TillEvent(
                            saleId, receipt.tillCode(), null, JournalKind.COPY, clock.instant(), Money.ZERO, "", 0));
        }
        ReceiptLetter letter = ReceiptLetter.of(ReceiptSheet.of(
                receipt,
                receipt.originalId().flatMap(sales::find).orElse(null),
                sales.otherHalf(receipt).orElse(null),
                sign,
                language,
                kind == LetterKind.COPY));
        return room.send(
                by,
                new LetterDraft(
                        id,
                        to,
                        letter.subject(),
                        letter.text(),
                        letter.html(),
                        new Purpose(kind.key(), receipt.receiptNumber(), place(saleId))));
    }

    /**
     * As what a receipt would be mailed now; empty when it would not be.
     *
     * @throws NotFound if there is no such receipt
     */
    @OpenTo(Role.SHOP_STAFF)
    public Optional<LetterKind> next(Actor by, UUID saleId) {
        Sale receipt = sales.find(saleId).orElseThrow(() -> new NotFound("receipt", saleId));
        return settings.isOn() && isOfALiveTill(receipt)
                ? next(receipt, room.about(by, place(saleId)))
                : Optional.empty();
    }

    private Optional<LetterKind> next(Sale receipt, List<Letter> before) {
        if (!isThere(LetterKind.ORIGINAL, before)) {
            return Optional.of(LetterKind.ORIGINAL);
        }
        boolean isMailed = before.stream().anyMatch(letter -> LetterKind.of(letter) == LetterKind.COPY);
        boolean isGiven = isMailed
                ? isThere(LetterKind.COPY, before)
                : journal.find(receipt.id(), JournalKind.COPY).isPresent();
        return isGiven ? Optional.empty() : Optional.of(LetterKind.COPY);
    }

    private static boolean isThere(LetterKind kind, List<Letter> letters) {
        return letters.stream()
                .anyMatch(letter ->
                        LetterKind.of(letter) == kind && !letter.state().hasFailed());
    }

    private boolean isOfALiveTill(Sale receipt) {
        return tills.find(receipt.tillCode()).filter(TillRegister::sells).isPresent();
    }

    /**
     * The letters of a receipt, oldest first.
     *
     * @throws NotFound if there is no such receipt
     */
    @OpenTo({Role.SHOP_STAFF, Role.FINANCE})
    public List<Letter> of(Actor by, UUID saleId) {
        if (sales.find(saleId).isEmpty()) {
            throw new NotFound("receipt", saleId);
        }
        return room.about(by, place(saleId));
    }

    /** The address of a receipt's page. */
    static String place(UUID saleId) {
        return "/kvitto/" + saleId;
    }
}
