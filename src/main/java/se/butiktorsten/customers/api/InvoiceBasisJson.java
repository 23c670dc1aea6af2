package se.butiktorsten.customers.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.customers.InvoiceBasis;
import se.butiktorsten.customers.InvoiceNote;

/**
 * What to invoice for an order, in öre, and whether it has been.
 *
 * @param toPayOre what is left when the deposit is taken off; below nothing when some of it is to be paid back
 * @param invoiceNumber left out while it is not invoiced
 */
public record InvoiceBasisJson(
        long orderId,
        List<VatJson> vat,
        long netOre,
        long grossOre,
        long depositOre,
        long toPayOre,
        @Nullable String invoiceNumber,
        List<NoteJson> notes) {

    /** What one VAT rate brings. */
    public record VatJson(int basisPoints, long netOre, long vatOre, long grossOre) {

        static VatJson of(InvoiceBasis.Vat vat) {
            return new VatJson(
                    vat.rate().basisPoints(),
                    vat.net().ore(),
                    vat.vat().ore(),
                    vat.gross().ore());
        }
    }

    /**
     * That it is invoiced, or was not after all.
     *
     * @param takenBackBecause left out when it says that it is invoiced
     */
    public record NoteJson(String invoiceNumber, @Nullable String takenBackBecause, String notedBy, Instant notedAt) {

        static NoteJson of(InvoiceNote note) {
            return new NoteJson(note.invoiceNumber(), note.takenBackBecause(), note.notedBy(), note.notedAt());
        }
    }

    static InvoiceBasisJson of(InvoiceBasis basis) {
        return new InvoiceBasisJson(
                basis.order().id(),
                basis.vat().stream().map(VatJson::of).toList(),
                basis.net().ore(),
                basis.gross().ore(),
                basis.deposit().ore(),
                basis.toPay().ore(),
                basis.invoiced().map(InvoiceNote::invoiceNumber).orElse(null),
                basis.notes().stream().map(NoteJson::of).toList());
    }
}
