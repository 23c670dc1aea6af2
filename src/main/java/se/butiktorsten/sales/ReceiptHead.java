package se.butiktorsten.sales;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The upper part of a receipt: which one it is, where and when.
 *
 * @param id made by the till (or derived from the file an old receipt came in)
 * @param receivedAt when we kept it; later than {@code soldAt} if the net was down
 * @param cashier log-in name
 * @param originalId the sale that comes back, on a return only
 * @param importId the import that brought it, if one did
 * @param incomplete imported without rows that were refused
 * @param contentHash fingerprint of what was sent, to tell a repeat from something else
 */
record ReceiptHead(
        UUID id,
        SaleKind kind,
        String tillCode,
        long number,
        Instant soldAt,
        Instant receivedAt,
        String cashier,
        @Nullable UUID originalId,
        @Nullable UUID importId,
        boolean incomplete,
        String contentHash) {}
